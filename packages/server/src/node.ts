import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Handler } from './handler.ts'
import { secureHeaders } from './headers.ts'

/** Reads when it is asked to. A body that is left before its end must not end the connection, for it is still answered. */
const streamOf = (incoming: IncomingMessage): ReadableStream<Uint8Array> => {
  const chunks: AsyncIterator<Uint8Array> = incoming.iterator({ destroyOnReturn: false })
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

const bodyOf = (incoming: IncomingMessage) =>
  incoming.method === 'GET' || incoming.method === 'HEAD' ? {} : { body: streamOf(incoming), duplex: 'half' }

const headersOf = ({ headersDistinct }: IncomingMessage): [string, string][] =>
  Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )

/** The request as `fetch` knows it; undefined where it is none, such as `OPTIONS *` or one to a host with a password. */
const toRequest = (incoming: IncomingMessage): Request | undefined => {
  const { method = 'GET', url: path = '', headers } = incoming
  if (!path.startsWith('/')) return undefined
  try {
    return new Request(`http://${headers.host}${path}`, {
      method,
      headers: headersOf(incoming),
      ...bodyOf(incoming),
    })
  } catch {
    return undefined
  }
}

const badRequest = (): Response => {
  const response = new Response('Expected an HTTP request for a path, such as /graphql.\n', { status: 400 })
  secureHeaders(response.headers)
  return response
}

const send = async (answer: Response, response: ServerResponse): Promise<void> => {
  const body = Buffer.from(await answer.arrayBuffer())
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body)
}

/** Lets a handler answer the requests of `node:http`. Answers are sent whole; what is left of a body is thrown away. */
export const nodeListener =
  ({ fetch }: Handler): RequestListener =>
  async (incoming, response) => {
    const request = toRequest(incoming)
    try {
      await send(request ? await fetch(request) : badRequest(), response)
    } catch {
      response.destroy()
    }
    incoming.resume()
  }
