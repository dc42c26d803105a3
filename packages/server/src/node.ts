import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Handler } from './handler.ts'
import type { Head } from './head.ts'
import { secureHeaders } from './headers.ts'
import { sendStream } from './stream.ts'

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

const bodyOf = (incoming: IncomingMessage, read: Uint8Array<ArrayBuffer> | undefined) => {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return {}
  return { body: read ?? streamOf(incoming), duplex: 'half' }
}

const headersOf = ({ headersDistinct }: IncomingMessage): [string, string][] =>
  Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )

/** Whether `fetch` takes it for a host, which not all do that may stand in the header, such as those with a port of 99999. */
const hostCheck = (): ((host: string | undefined) => boolean) => {
  // Nearly all requests ask for the same one.
  let last: string | undefined
  return (host) => {
    if (host !== undefined && host === last) return true
    const fits = URL.canParse(`http://${host}`)
    if (fits) last = host
    return fits
  }
}

/** The request as `fetch` knows it; undefined where it is none, such as `OPTIONS *` or one to a host with a password. */
const toRequest = (incoming: IncomingMessage, read?: Uint8Array<ArrayBuffer>): Request | undefined => {
  const { method = 'GET', url: path = '', headers } = incoming
  if (!path.startsWith('/')) return undefined
  try {
    return new Request(`http://${headers.host}${path}`, {
      method,
      headers: headersOf(incoming),
      ...bodyOf(incoming, read),
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

const send = async (answer: Response, response: ServerResponse, closing: AbortSignal): Promise<void> => {
  const headers = Object.fromEntries(answer.headers)
  if (answer.body && headers['content-type'] === 'text/event-stream') {
    response.writeHead(answer.status, headers)
    return sendStream(answer.body, response, closing)
  }
  const body = Buffer.from(await answer.arrayBuffer())
  response.writeHead(answer.status, { ...headers, 'content-length': body.length }).end(body)
}

/** By the names of all headers as they came, which is less work than sorting them all. */
const headOf = ({ method = 'GET', url: target = '', rawHeaders }: IncomingMessage): Head => ({
  method,
  target,
  header: (name) => {
    let found: string | undefined
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const given = rawHeaders[at] ?? ''
      if (given.length === name.length && given.toLowerCase() === name)
        found = found === undefined ? rawHeaders[at + 1] : `${found}, ${rawHeaders[at + 1]}`
    }
    return found
  },
})

/** The whole body; undefined where the peer leaves before its end. */
const readWhole = (incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> =>
  new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    incoming.on('data', (chunk) => chunks.push(chunk))
    incoming.on('end', () => resolve(Buffer.concat(chunks)))
    incoming.on('close', () => resolve(undefined))
  })

/**
 * Lets a handler answer the requests of `node:http`. Event streams are sent as they come, other answers whole; what
 * is left of a body is thrown away.
 * @param closing ends the event streams
 */
export const nodeListener = ({ fetch, shortcut }: Handler, closing: AbortSignal): RequestListener => {
  const byFetch = async (incoming: IncomingMessage, response: ServerResponse, read?: Buffer<ArrayBuffer>) => {
    const request = toRequest(incoming, read)
    await send(request ? await fetch(request) : badRequest(), response, closing)
  }

  const byShortcut = async (head: Head, incoming: IncomingMessage, response: ServerResponse) => {
    const read = await readWhole(incoming)
    if (!read) return
    const answer = await shortcut.answer(head, read)
    if (!answer) return byFetch(incoming, response, read)
    const headers = [...answer.headers, 'content-length', String(Buffer.byteLength(answer.body))]
    response.writeHead(answer.status, headers).end(answer.body)
  }

  const isHost = hostCheck()
  return async (incoming, response) => {
    const head = headOf(incoming)
    try {
      if (isHost(head.header('host')) && shortcut.fits(head)) await byShortcut(head, incoming, response)
      else await byFetch(incoming, response)
    } catch {
      response.destroy()
    }
    incoming.resume()
  }
}
