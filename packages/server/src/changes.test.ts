import { once } from 'node:events'
import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { createChanges } from './changes.ts'
import { handlerOfFixture } from './fixtures/ask.ts'
import { type Listening, listen } from './listen.ts'

let open: Listening | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

/** A server whose graph can be changed. */
const changingServer = async () => {
  let change = (): void => {}
  const { handler, errors } = handlerOfFixture({
    onChange: (listener) => {
      change = listener
    },
  })
  open = await listen(handler, { port: 0 })
  return { ...open, errors, change: () => change() }
}

/** Watches for changes, as text. */
const watch = async (url: string, headers: Readonly<Record<string, string>> = {}) => {
  const leaving = new AbortController()
  const response = await fetch(`${url}/changes`, { headers, signal: leaving.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async () => (await reader?.read())?.value
  return { response, read, leave: () => leaving.abort() }
}

describe('/changes', () => {
  test('tells watchers of each change, with the number of its version', async () => {
    const { url, change } = await changingServer()
    const watchers = [await watch(url), await watch(url)]
    for (const { response, read } of watchers) {
      expect(response.headers.get('content-type')).toBe('text/event-stream')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await read()).toBe('retry: 2000\nid: 1\n\n')
    }
    change()
    for (const { read } of watchers) expect(await read()).toBe('id: 2\ndata: {"version":2}\n\n')
    change()
    for (const { read } of watchers) expect(await read()).toBe('id: 3\ndata: {"version":3}\n\n')
  })

  test('tells who comes back of what was missed, and of nothing where nothing was', async () => {
    const { url, change } = await changingServer()
    change()
    change()
    const missed = await watch(url, { 'last-event-id': '2' })
    expect(await missed.read()).toBe('retry: 2000\nid: 3\ndata: {"version":3}\n\n')
    const same = await watch(url, { 'last-event-id': '3' })
    expect(await same.read()).toBe('retry: 2000\nid: 3\n\n')
  })

  test('has room for 20, and again for one when one has left', async () => {
    const { url } = await changingServer()
    const watchers = await Promise.all(Array.from({ length: 20 }, () => watch(url)))
    expect(watchers.map(({ response }) => response.status)).toEqual(Array(20).fill(200))
    const refused = await fetch(`${url}/changes`)
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('At most 20'), extensions: { code: 'TOO_MANY_STREAMS' } }],
    })
    watchers[0]?.leave()
    await expect.poll(async () => (await watch(url)).response.status, { timeout: 2_000 }).toBe(200)
  })

  test('is for this server, and for no page of another site', async () => {
    const { url } = await changingServer()
    expect((await fetch(`${url}/changes`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    const [answer] = await once(get(`${url}/changes`, { headers: { host: 'evil.example' } }), 'response')
    expect(answer.statusCode).toBe(421)
  })

  test('is only read, and opens no stream for a HEAD', async () => {
    const { url } = await changingServer()
    expect((await fetch(`${url}/changes`, { method: 'POST' })).status).toBe(405)
    const heads = Array.from({ length: 21 }, () => fetch(`${url}/changes`, { method: 'HEAD' }))
    for (const head of await Promise.all(heads)) expect(head.status).toBe(200)
  })

  test('ends when the server closes, without delay', async () => {
    const { url, close, errors } = await changingServer()
    const { read } = await watch(url)
    await read()
    const started = performance.now()
    await close()
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(await read()).toBeUndefined()
    expect(errors).toEqual([])
  })

  test('is not there where nothing can change', async () => {
    const { handler } = handlerOfFixture()
    const response = await handler.fetch(new Request('http://localhost/changes'))
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('/changes')
  })
})

describe('a stream of changes', () => {
  const streamOf = (options: Parameters<typeof createChanges>[1]) => {
    let change = (): void => {}
    const answer = createChanges((listener) => {
      change = listener
    }, options)
    return { answer: () => answer(new Request('http://localhost/changes')), change: () => change() }
  }

  test('says that it is alive', async () => {
    const { answer } = streamOf({ heartbeatMs: 5 })
    const reader = answer().body?.pipeThrough(new TextDecoderStream()).getReader()
    await reader?.read()
    expect((await reader?.read())?.value).toBe(':\n\n')
    await reader?.cancel()
  })

  test('lets a watcher go that does not read, and gives its place to others', async () => {
    const { answer, change } = streamOf({ maxStreams: 1 })
    const stuck = answer()
    for (let version = 0; version < 100; version += 1) change()
    const others = answer()
    expect(others.status).toBe(200)
    expect((await stuck.text()).match(/data/g)).toHaveLength(15)
    await others.body?.cancel()
  })

  test('leaves nothing behind when it is cancelled', async () => {
    const { answer, change } = streamOf({ maxStreams: 1, heartbeatMs: 1 })
    await answer().body?.cancel()
    await sleep(5)
    change()
    const next = answer()
    expect(next.status).toBe(200)
    await next.body?.cancel()
  })
})
