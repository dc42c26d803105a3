import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Tells the harness where we listen, in the form of `claimgraph serve --json`. */
export const announce = (url: string): void => {
  process.stdout.write(`${JSON.stringify({ url })}\n`)
}

/** Where the peer reads from: the one argument that it is started with. */
export const addressOf = (argv: readonly string[]): string => {
  const [, , address] = argv
  if (address === undefined) throw new Error('Expected the address of a database as the only argument.')
  return address
}

/** A question as the hand-written limit takes it. */
export interface Asked {
  readonly operationName: string
  readonly variables: {
    readonly slug: string
    readonly modality?: string
    readonly after?: string | null
  }
}

const bodyOf = (incoming: IncomingMessage, done: (body: string) => void): void => {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', () => done((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString() ?? ''))
}

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

/** Serves answers over bare `node:http`: no router, no checks, one JSON body in and one out. */
export const serveBare = (answer: (asked: Asked) => string | Promise<string>): void => {
  const respond = async (body: string, response: ServerResponse): Promise<void> => {
    try {
      send(response, 200, await answer(JSON.parse(body)))
    } catch (error) {
      send(response, 500, JSON.stringify({ errors: [{ message: String(error) }] }))
    }
  }
  const server = createServer((incoming, response) =>
    bodyOf(incoming, (body) => void respond(body, response)),
  )
  server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
}
