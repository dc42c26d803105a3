import { openStore } from '@claimgraph/store'
import { dossierOf } from '../generate/dossier.ts'

// Run as a process of its own, so that the memory it takes can be told: node import.ts <claims> <address of a store>
const [, , claims, address = ''] = process.argv

const secondsOf = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1_000
}

const generateSeconds = await secondsOf(() => {
  for (const _ of dossierOf(Number(claims)));
})
const store = await openStore(address)
const importSeconds = await secondsOf(() => store.load(dossierOf(Number(claims))))
await store.close()
const report: ImportReport = {
  generateSeconds,
  importSeconds: importSeconds - generateSeconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1_024,
}
process.stdout.write(`${JSON.stringify(report)}\n`)

/** What an import took. */
export interface ImportReport {
  /** To make the entries and throw them away. */
  readonly generateSeconds: number
  /** To import them, without what making them takes. */
  readonly importSeconds: number
  /** The most memory that the process held at any time (resident set). */
  readonly peakMegabytes: number
}
