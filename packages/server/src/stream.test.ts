import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { handlerOfFixture } from './fixtures/ask.ts'
import type { Handler } from './handler.ts'
import { type Listening, listen } from './listen.ts'

let open: Listening | undefined
afterEach(() => open?.close())

/** A server that answers with events without end, and counts how many were asked for. */
const endless = async (bytes: number) => {
  const count = { pulled: 0, cancelled: 0 }
  const { handler } = handlerOfFixture()
  const streaming: Handler = {
    ...handler,
    fetch: async () => {
      const body = new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          // Without this a stream that is never full would leave no turn for anything else.
          await new Promise(setImmediate)
          count.pulled += 1
          controller.enqueue(Buffer.alloc(bytes, ':\n'))
        },
        cancel: () => {
          count.cancelled += 1
        },
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    },
  }
  open = await listen(streaming, { port: 0 })
  return { ...open, count }
}

const respond = async (url: string): Promise<IncomingMessage> => {
  const [response] = await once(get(url), 'response')
  return response
}

/** Resolves when a number has not grown for a while. */
const settled = async (number: () => number): Promise<number> => {
  for (;;) {
    const before = number()
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (number() === before) return before
  }
}

test('a stream goes no faster than it is read, and goes on when it is read again', async () => {
  const { url, count } = await endless(64_000)
  const response = await respond(url)
  const stalled = await settled(() => count.pulled)
  expect(stalled).toBeGreaterThan(0)
  response.resume()
  await expect.poll(() => count.pulled, { timeout: 5_000 }).toBeGreaterThan(stalled * 2)
  response.destroy()
})

test.each([
  ['while it is read', true],
  ['while it waits to be read', false],
])('a stream is cancelled when its peer leaves %s', async (_, read) => {
  const { url, count } = await endless(64_000)
  const response = await respond(url)
  if (read) response.resume()
  else await settled(() => count.pulled)
  response.destroy()
  await expect.poll(() => count.cancelled).toBe(1)
  expect(await settled(() => count.pulled)).toBe(count.pulled)
})

test('a stream is cancelled and ended in order when the server closes', async () => {
  const { url, close, count } = await endless(10)
  const response = await respond(url)
  response.resume()
  const ended = once(response, 'end')
  const started = performance.now()
  await close()
  await ended
  expect(performance.now() - started).toBeLessThan(1_000)
  expect(response.complete).toBe(true)
  expect(count.cancelled).toBe(1)
})

test('answers of GraphQL as events are streamed too', async () => {
  const { handler } = handlerOfFixture()
  open = await listen(handler, { port: 0 })
  const response = await fetch(`${open.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: '{ greeting }' }),
  })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(await response.text()).toMatch(
    /event: next\ndata: {"data":{"greeting":"Hello, you"}}\n\nevent: complete\n/,
  )
})
