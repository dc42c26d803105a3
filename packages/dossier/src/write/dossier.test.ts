import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inFolder, readBare } from '../fixture.ts'
import { arbitraryGraphWithTexts } from '../fixtures/arbitrary-graph.ts'
import { writeDossier } from './dossier.ts'

const sample = fileURLToPath(new URL('../../../../examples/russia-pakistan', import.meta.url))

describe('writeDossier', () => {
  it('writes files that read back as the same graph, whatever the graph', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraphWithTexts, async ({ graph, texts }) => {
        const files = writeDossier(graph)
        const all = [...files.map(({ path, text }) => [path, text] as const), ...texts]
        await inFolder(Object.fromEntries(all), async (folder) => {
          const { graph: read, problems } = await readBare(folder)
          expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
          expect(read).toEqual(graph)
        })
      }),
      { numRuns: 100, interruptAfterTimeLimit: 10_000 },
    )
  })

  it('writes the sample so that it reads back as the same graph', async () => {
    const { graph } = await readBare(sample)
    if (graph === undefined) throw new Error('The sample has errors.')
    const files = writeDossier(graph)
    await inFolder(Object.fromEntries(files.map(({ path, text }) => [path, text])), async (folder) => {
      const reading = await readBare(join(folder))
      expect(reading.problems).toEqual([])
      expect(reading.graph).toEqual(graph)
    })
  })
})
