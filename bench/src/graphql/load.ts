import autocannon from 'autocannon'
import type { Burst, BurstResult } from './burst.ts'

// A process of its own, so that making the load takes nothing from whoever measures.

const headers = { 'content-type': 'application/json' }

const run = async ({ url, bodies, connections, seconds }: Burst): Promise<BurstResult> => {
  const before = process.cpuUsage()
  const begun = performance.now()
  let offset = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    method: 'POST',
    headers,
    // Each connection goes through all the bodies, beginning at another place.
    setupClient: (client) => {
      const from = Math.floor((bodies.length * offset) / connections)
      offset += 1
      client.setRequests(
        [...bodies.slice(from), ...bodies.slice(0, from)].map((body) => ({ method: 'POST', headers, body })),
      )
    },
  })
  const { user, system } = process.cpuUsage(before)
  return {
    perSecond: result['2xx'] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failures: result.errors + result.timeouts + result.non2xx,
    generatorBusy: (user + system) / 1_000 / (performance.now() - begun),
  }
}

process.on('message', (burst: Burst) => {
  run(burst).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
