import { Agent, request } from 'node:http'

/** Asks one request at a time over one connection. */
export interface Asker {
  /** Sends a body and reads the answer to its end. @returns milliseconds */
  readonly ask: (body: string) => Promise<number>
  readonly close: () => void
}

/** Opens the connection to a server. */
export const askerOf = (url: string): Asker => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const options = {
    method: 'POST',
    agent,
    headers: { 'content-type': 'application/json' },
    timeout: 10_000,
  }
  return {
    ask: (body) =>
      new Promise((resolve, reject) => {
        const begun = performance.now()
        const asked = request(url, options, (response) => {
          response.once('error', reject)
          response.once('end', () => {
            if (response.statusCode === 200) resolve(performance.now() - begun)
            else reject(new Error(`${url} answered ${response.statusCode}.`))
          })
          response.resume()
        })
        asked.once('error', reject)
        asked.once('timeout', () => asked.destroy(new Error(`${url} did not answer within 10 s.`)))
        asked.end(body)
      }),
    close: () => agent.destroy(),
  }
}
