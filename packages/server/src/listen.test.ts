import { connect } from 'node:net'
import { buildSchema } from 'graphql'
import { afterEach, expect, test } from 'vitest'
import { handlerOfFixture } from './fixtures/ask.ts'
import { createHandler } from './handler.ts'
import { type Listening, listen } from './listen.ts'

const { handler } = handlerOfFixture()
const open: Listening[] = []
const listening = async (...args: Parameters<typeof listen>): Promise<Listening> => {
  const server = await listen(...args)
  open.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

const ask = (url: string, query: string): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })

/** Sends bytes as they are, and gives all that comes back until the connection ends. */
const raw = (url: string, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })

test('port 0 takes a free port', async () => {
  const { url } = await listening(handler, { port: 0 })
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await ask(url, '{ greeting }')).json()).toEqual({ data: { greeting: 'Hello, you' } })
})

test('a port in use is told, with what to do', async () => {
  const { url } = await listening(handler, { port: 0 })
  const port = Number(new URL(url).port)
  await expect(listen(handler, { port })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    port,
    message: `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or choose another port with --port.`,
  })
})

test.each(['0.0.0.0', '::', '192.168.1.5', 'graph.example', ''])(
  'refuses to listen on "%s"',
  async (host) => {
    await expect(listen(handler, { host, port: 0 })).rejects.toMatchObject({ code: 'BIND_REFUSED', host })
  },
)

test('a port that cannot be is told', async () => {
  await expect(listen(handler, { port: 70_000 })).rejects.toMatchObject({ code: 'LISTEN_FAILED' })
})

test('closing ends idle connections and frees the port', async () => {
  const first = await listening(handler, { port: 0 })
  await ask(first.url, '{ greeting }')
  const started = performance.now()
  await first.close()
  expect(performance.now() - started).toBeLessThan(1_000)
  await listening(handler, { port: Number(new URL(first.url).port) })
})

test('closing lets a request under way finish', async () => {
  let resolve: (value: string) => void = () => {}
  let begun: () => void = () => {}
  const running = new Promise<void>((done) => {
    begun = done
  })
  const schema = buildSchema('type Query { slow: String }')
  const { slow } = schema.getQueryType()?.getFields() ?? {}
  if (slow)
    slow.resolve = () => {
      begun()
      return new Promise<string>((done) => {
        resolve = done
      })
    }
  const { url, close } = await listening(createHandler({ graph: () => ({ schema, context: {} }) }), {
    port: 0,
  })
  const answer = ask(url, '{ slow }')
  await running
  const closed = close()
  await expect(ask(url, '{ slow }')).rejects.toThrow()
  resolve('done')
  expect(await (await answer).json()).toEqual({ data: { slow: 'done' } })
  const started = performance.now()
  await closed
  expect(performance.now() - started).toBeLessThan(1_000)
})

test.each([
  ['another host', 'GET /', ['Host: evil.example'], 421],
  ['two hosts', 'GET /', ['Host: evil.example', 'Host: localhost'], 421],
  ['no host', 'GET /', [], 400],
  ['a whole URL as its target', 'GET http://evil.example/', ['Host: localhost'], 400],
  ['a star as its target', 'OPTIONS *', ['Host: localhost'], 400],
  ['no path as its target', 'GET x', ['Host: localhost'], 400],
  ['a password', 'GET /', ['Host: me:secret@localhost'], 400],
  ['a port that cannot be', 'GET /', ['Host: localhost:99999'], 400],
  ['a method that fetch does not know', 'TRACE /graphql', ['Host: localhost'], 400],
])('a request with %s gets a short answer, and no trace', async (_, start, headers, status) => {
  const { url } = await listening(handler, { port: 0 })
  const answer = await raw(url, [`${start} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'))
  expect(answer).toContain(`HTTP/1.1 ${status} `)
  expect(answer).not.toMatch(/ at |Error/)
})

test('what fails beyond help ends its connection, not the server', async () => {
  const graph = () => {
    throw new Error('The graph is gone')
  }
  const onError = () => {
    throw new Error('The log is full')
  }
  const { url } = await listening(createHandler({ graph, onError }), { port: 0 })
  await expect(ask(url, '{ greeting }')).rejects.toThrow('fetch failed')
  expect((await fetch(`${url}/health/live`)).status).toBe(200)
})

const head = ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json']

test('a body that is too long is refused while it is sent, whether it says so or not', async () => {
  const { url } = await listening(handler, { port: 0 })
  const next = ['GET /health/live HTTP/1.1', 'Host: localhost', 'Connection: close', '', ''].join('\r\n')
  const declared = [...head, 'Content-Length: 3000000', '', ' '.repeat(3_000_000)].join('\r\n')
  const chunk = `100000\r\n${' '.repeat(0x100000)}\r\n`
  const chunked = [...head, 'Transfer-Encoding: chunked', '', `${chunk.repeat(3)}0`, '', ''].join('\r\n')
  for (const bytes of [declared, chunked]) {
    const answer = await raw(url, bytes + next)
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
  }
})

test('a peer that leaves in the middle of its body is no fault of ours', async () => {
  const { handler, errors } = handlerOfFixture()
  const { url } = await listening(handler, { port: 0 })
  const { hostname, port } = new URL(url)
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write([...head, 'Content-Length: 100', '', '{"query":'].join('\r\n'))
      setTimeout(() => socket.destroy(), 50)
    })
    socket.on('close', resolve)
  })
  expect((await ask(url, '{ greeting }')).status).toBe(200)
  expect(errors).toEqual([])
})
