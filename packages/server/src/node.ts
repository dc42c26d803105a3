import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Handler } from './handler.ts'
import type { Head } from './head.ts'
import { secureHeaders } from './headers.ts'
import type { ReadyAnswer, Shortcut } from './shortcut.ts'
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
const isHost = (host: string | undefined): boolean => URL.canParse(`http://${host}`)

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

const headOf = ({ method = 'GET', url: target = '', headersDistinct }: IncomingMessage): Head => ({
  method,
  target,
  header: (name) => headersDistinct[name]?.join(', '),
})

/** How a connection began a request before, and as what it is answered. */
interface Before extends Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders'> {
  readonly mediaType: string
  /** Where among the headers the length of the body stands. */
  readonly lengthAt: number
}

/** Whether a request begins as one before, save that the length of its body may differ. */
const beginsAs = (before: Before, { method, url, rawHeaders }: IncomingMessage): boolean =>
  method === before.method &&
  url === before.url &&
  rawHeaders.length === before.rawHeaders.length &&
  rawHeaders.every((text, at) => text === before.rawHeaders[at] || at === before.lengthAt)

/** As what the short path answers a request, by all that comes before its body; undefined where it does not. */
const shortcutsOf = ({ fits, fitsLength }: Shortcut) => {
  const known = new WeakMap<IncomingMessage['socket'], Before>()
  /** One that comes again on the same connection, as nearly all do, has been judged. */
  const judge = (incoming: IncomingMessage): Before | undefined => {
    const { socket, method, url, rawHeaders } = incoming
    const before = known.get(socket)
    if (before && beginsAs(before, incoming)) return before
    const head = headOf(incoming)
    const mediaType = isHost(head.header('host')) ? fits(head) : undefined
    const length = rawHeaders.findIndex((text, at) => at % 2 === 0 && /^content-length$/i.test(text))
    if (mediaType === undefined || length < 0) return undefined
    const judged = { method, url, rawHeaders, mediaType, lengthAt: length + 1 }
    known.set(socket, judged)
    return judged
  }
  return (incoming: IncomingMessage): string | undefined => {
    const judged = judge(incoming)
    return judged && fitsLength(incoming.rawHeaders[judged.lengthAt]) ? judged.mediaType : undefined
  }
}

/** Goes on with the whole body; not at all where the peer leaves before its end. */
const readWhole = (incoming: IncomingMessage, next: (body: Buffer<ArrayBuffer>) => void): void => {
  const chunks: Buffer<ArrayBuffer>[] = []
  incoming.on('data', (chunk) => chunks.push(chunk))
  incoming.on('end', () => {
    const [only, another] = chunks
    next(only && !another ? only : Buffer.concat(chunks))
  })
}

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

  const byFetchToTheEnd = async (...asked: Parameters<typeof byFetch>): Promise<void> => {
    const [incoming, response] = asked
    try {
      await byFetch(...asked)
    } catch {
      response.destroy()
    }
    incoming.resume()
  }

  const finish = (answer: ReadyAnswer, response: ServerResponse): void => {
    const headers = [...answer.headers, 'content-length', String(Buffer.byteLength(answer.body))]
    response.writeHead(answer.status, headers).end(answer.body)
  }

  /** Without a promise where the answer is there at once. */
  const byShortcut = (mediaType: string, incoming: IncomingMessage, response: ServerResponse): void =>
    readWhole(incoming, (read) => {
      const settle = (answer: ReadyAnswer | undefined): void => {
        if (answer) finish(answer, response)
        else void byFetchToTheEnd(incoming, response, read)
      }
      try {
        const answer = shortcut.answer(read, mediaType)
        if (answer instanceof Promise) answer.then(settle).catch(() => response.destroy())
        else settle(answer)
      } catch {
        response.destroy()
      }
    })

  const shortcutFor = shortcutsOf(shortcut)
  return (incoming, response) => {
    const mediaType = shortcutFor(incoming)
    if (mediaType === undefined) void byFetchToTheEnd(incoming, response)
    else byShortcut(mediaType, incoming, response)
  }
}
