import { rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { LinesError, readLines } from '@claimgraph/dossier'
import { type Entry, entriesOf } from '@claimgraph/model'
import type { Store } from '@claimgraph/store'
import type { Console } from '../console.ts'
import { openDatabase, withoutPassword } from '../database.ts'
import { graphOf, openDossier } from '../dossier.ts'
import { UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { printProblems } from '../problems.ts'
import { shown } from '../shown.ts'

/** What `claimgraph import` was called with. */
export interface ImportOptions {
  /** The address of a database: `sqlite:graph.db` or `postgres://…`. */
  readonly db: string
  readonly replace?: boolean
  readonly json?: boolean
}

/** So many entries come between two signs of life. */
const progressEntries = 10_000

/** What is to be read in, or undefined where it has errors, which were printed. */
const openEntries = async (
  path: string,
  console: Console,
  cwd: string,
): Promise<Iterable<Entry> | undefined> => {
  const place = resolve(cwd, path)
  const stats = await stat(place).catch(() => undefined)
  if (stats?.isFile() && place.endsWith('.jsonl')) return readLines(place, { name: shown(place, cwd) })
  if (stats?.isDirectory()) {
    const graph = graphOf(await openDossier(path, cwd), cwd, console)
    return graph && entriesOf(graph)
  }
  throw new UsageError(
    stats ? `Expected a folder or a file of JSON Lines, got ${path}.` : `There is no ${path} to import.`,
    'For example: claimgraph import examples/russia-pakistan --db sqlite:graph.db, or a file that ends in .jsonl',
  )
}

/** Passes entries on, and counts them while they go by. */
const counting = (entries: Iterable<Entry>, console: Console) => {
  const counts = { entries: 0, claims: 0 }
  function* counted(): Generator<Entry> {
    for (const entry of entries) {
      counts.entries += 1
      if (entry.kind === 'claim') counts.claims += 1
      if (counts.entries % progressEntries === 0) console.progress(`${counts.entries} entries`)
      yield entry
    }
  }
  return { counts, entries: counted() }
}

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() ?? false

/** Does something with a database; one that had to be made for it goes again where it fails. */
const inDatabase = async <Result>(
  address: string,
  cwd: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> => {
  const path = /^sqlite:(?!:memory:)(.+)$/.exec(address)?.[1]
  const file = path === undefined ? undefined : resolve(cwd, path)
  const wasThere = file === undefined || (await isFile(file))
  const store = await openDatabase(address, cwd)
  let isDone = false
  try {
    const result = await work(store)
    isDone = true
    return result
  } finally {
    await store.close()
    if (!isDone && !wasThere)
      for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true })
  }
}

/** Reads a dossier, or a graph as JSON Lines, into a database: all of it or nothing. */
export const importGraph = async (
  path: string,
  { db, replace = false, json = false }: ImportOptions,
  console: Console,
  cwd: string,
): Promise<ExitCode> => {
  const entries = await openEntries(path, console, cwd)
  if (!entries) {
    console.note('Nothing was imported. Mend the dossier first: claimgraph check')
    return exitCodes.findings
  }
  const name = withoutPassword(db)
  const { counts, entries: counted } = counting(entries, console)
  try {
    await inDatabase(db, cwd, async (store) => {
      const there = await store.dossier()
      if (there && !replace)
        throw new UsageError(
          `The database ${name} holds the dossier "${there.title}" already; nothing was imported.`,
          'To put this one in its place, add --replace; what was there is then gone. Or name another database.',
        )
      const instead = there ? ` in the place of "${there.title}"` : ''
      await store.load(counted, {
        agent: 'claimgraph import',
        agentKind: 'importer',
        why: `${shown(resolve(cwd, path), cwd)} was read in${instead}.`,
      })
    })
  } catch (error) {
    if (!(error instanceof LinesError)) throw error
    printProblems(error.problems, '.', cwd, console)
    console.note(`${error.message} Nothing was imported.`)
    return exitCodes.findings
  }
  if (json) console.json({ db: name, ...counts })
  console.note(`Imported into ${name} (claims: ${counts.claims}, entries: ${counts.entries}).`)
  return exitCodes.fine
}
