import { refuse } from './doors.ts'

/** Calls a listener whenever what is served has changed. */
export type OnChange = (listener: () => void) => void

/** How changes are told. */
export interface ChangesOptions {
  /** @default 20 */
  readonly maxStreams?: number
  /**
   * After how long without an event a line says that the stream is alive.
   * @default 15_000
   */
  readonly heartbeatMs?: number
}

/** After how long a watcher whose stream has ended comes back. */
const retryMs = 2_000

/** How many events may wait for a watcher that does not read. Then it is let go, and learns the last of them when it is back. */
const waiting = 16

const headers = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }

const event = (version: number): string => `id: ${version}\ndata: ${JSON.stringify({ version })}\n\n`

/**
 * Server-sent events (HTML Living Standard, 9.2) for those who watch what is served: one whenever it has changed,
 * with the number of its version. A watcher who comes back and has missed some is told the last at once.
 */
export const createChanges = (
  onChange: OnChange,
  { maxStreams = 20, heartbeatMs = 15_000 }: ChangesOptions = {},
): ((request: Request) => Response) => {
  let version = 1
  const streams = new Set<(text: string) => void>()
  onChange(() => {
    version += 1
    for (const send of streams) send(event(version))
  })

  const streamFrom = (lastSeen: string | null): ReadableStream<Uint8Array> => {
    const encoder = new TextEncoder()
    let leave = (): void => {}
    const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
      const send = (text: string): void => {
        controller.enqueue(encoder.encode(text))
        if ((controller.desiredSize ?? 0) > 0) return
        leave()
        controller.close()
      }
      const heartbeat = setInterval(send, heartbeatMs, ':\n\n').unref()
      leave = () => {
        clearInterval(heartbeat)
        streams.delete(send)
      }
      streams.add(send)
      const missed = lastSeen !== null && lastSeen !== String(version)
      // An id without data raises no event, but the watcher sends it when it comes back.
      send(`retry: ${retryMs}\n${missed ? event(version) : `id: ${version}\n\n`}`)
    }
    return new ReadableStream(
      { start, cancel: () => leave() },
      new CountQueuingStrategy({ highWaterMark: waiting }),
    )
  }

  return ({ method, headers: asked }) => {
    if (method === 'HEAD') return new Response(null, { headers })
    if (streams.size >= maxStreams)
      return refuse(
        503,
        'TOO_MANY_STREAMS',
        `At most ${maxStreams} may watch for changes at once, and so many do. Close one, or try again later.`,
      )
    return new Response(streamFrom(asked.get('last-event-id')), { headers })
  }
}
