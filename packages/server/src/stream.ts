import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

/**
 * Sends a stream as its parts come, no faster than they are read. When the peer leaves, or the server closes, the
 * stream is cancelled.
 */
export const sendStream = async (
  body: ReadableStream<Uint8Array>,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> => {
  const reader = body.getReader()
  const left = new AbortController()
  response.once('close', () => left.abort())
  if (response.destroyed) left.abort()
  const ended = AbortSignal.any([left.signal, closing])
  const cancel = (): Promise<void> => reader.cancel().catch(() => {})
  ended.addEventListener('abort', cancel, { once: true })
  if (ended.aborted) await cancel()
  for (let part = await reader.read(); !part.done; part = await reader.read())
    if (!response.write(part.value)) await once(response, 'drain', { signal: ended }).catch(() => {})
  response.end()
}
