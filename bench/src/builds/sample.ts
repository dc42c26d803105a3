import { fileURLToPath } from 'node:url'
import { readDossier } from '@claimgraph/dossier'
import { type Briefing, executeBy, fetchBriefing, fetchThemes } from '@claimgraph/reports'
import { executeOver } from '@claimgraph/schema'
import { openStore } from '@claimgraph/store'

/** The folder of the sample dossier. */
export const sample = fileURLToPath(new URL('../../../examples/russia-pakistan', import.meta.url))

/** The briefings of the sample dossier. */
export const sampleBriefings = async (): Promise<readonly Briefing[]> => {
  const { graph } = await readDossier(sample)
  if (!graph) throw new Error(`The dossier ${sample} has errors.`)
  const store = await openStore('sqlite::memory:')
  try {
    await store.load(graph)
    const execute = executeBy(executeOver(store))
    const themes = await fetchThemes(execute)
    return await Promise.all(themes.map(({ slug }) => fetchBriefing(execute, slug)))
  } finally {
    await store.close()
  }
}
