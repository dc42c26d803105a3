import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from '../children.ts'
import type { ImportReport } from '../data/import.ts'
import type { InsertsReport } from '../data/inserts.ts'
import { say } from '../say.ts'
import type { Dossier } from './data.ts'
import type { TakeDown } from './targets.ts'

const script = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url))

const imports = async (claims: number, file: string): Promise<ImportReport> =>
  // What the program says is what its own type says.
  (await runNode([script('import.ts'), String(claims), `sqlite:${file}`])) as ImportReport

const inserts = async (rows: string, file: string): Promise<InsertsReport> =>
  (await runNode([script('inserts.ts'), rows, file])) as InsertsReport

const told = (imported: ImportReport, inserted: InsertsReport): string =>
  `import ${imported.importSeconds.toFixed(1)} s (and ${imported.generateSeconds.toFixed(1)} s to make the entries), ` +
  `peak memory ${imported.peakMegabytes.toFixed(0)} MB; ` +
  `bare inserts of ${inserted.rows} rows ${inserted.insertSeconds.toFixed(1)} s`

/**
 * Measures our store's import against a bare loop of prepared inserts of the same rows.
 * @param dossier a database that our store has made: the rows to insert
 */
export const measureImport = async (
  { claims, file }: Pick<Dossier, 'claims' | 'file'>,
  runs: number,
  takeDown: TakeDown,
): Promise<void> => {
  const scratch = join(dirname(file), 'import')
  // What a run that was broken off has left.
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch)
  const ratios: number[] = []
  try {
    for (let nth = 0; nth < runs; nth += 1) {
      const imported = await imports(claims, join(scratch, `import-${nth}.db`))
      const inserted = await inserts(file, join(scratch, `inserts-${nth}.db`))
      say(told(imported, inserted))
      ratios.push(imported.importSeconds / inserted.insertSeconds)
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
    takeDown('import-vs-inserts', ratios)
  }
}
