import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { TemplateAt } from '@claimgraph/reports'
import { closed, type Writing } from '@claimgraph/schema/writing'
import { openStore, type Store } from '@claimgraph/store'
import type { Console } from './console.ts'
import { graphOf, type OpenedDossier, openDossier } from './dossier.ts'
import { UsageError } from './errors.ts'
import type { KnownDossier } from './known.ts'
import type { Told } from './problems.ts'
import { writtenInDatabase, writtenInFiles } from './writing.ts'

/** Where a command finds its graph. */
export interface GraphOptions {
  /** A dossier folder. */
  readonly dossier?: string
  /** The address of a database: `sqlite:graph.db` or `postgres://…`. */
  readonly db?: string
  /** Take no dossier that has warnings. */
  readonly strict?: boolean
  /** The warnings that were told when it was opened last. */
  readonly told?: Told
}

/** The graph is in one place. */
export const notBoth = (): UsageError =>
  new UsageError('Give either a dossier folder or --db, not both.', 'The graph is read from one of them.')

/** An address that can be printed. */
export const withoutPassword = (address: string): string =>
  address.replace(/(?<=:\/\/[^/@]*):[^/@]*(?=@)/, '')

/** The address with a file of SQLite from where the user stands. */
export const storePath = (
  address: string,
  cwd: string,
): { readonly address: string; readonly file?: string } => {
  const path = /^sqlite:(?!:memory:)(.+)$/.exec(address)?.[1]
  if (path === undefined) return { address }
  const file = resolve(cwd, path)
  return { address: `sqlite:${file}`, file }
}

/**
 * Opens a database that may have to be made.
 * @throws StoreError
 */
export const openDatabase = (address: string, cwd: string): Promise<Store> =>
  openStore(storePath(address, cwd).address)

/**
 * Opens a database that holds a graph.
 * @throws UsageError where there is none, StoreError
 */
export const openFilledDatabase = async (address: string, cwd: string): Promise<Store> => {
  const advice = `Read a dossier into it first: claimgraph import <folder> --db ${withoutPassword(address)}`
  const { file } = storePath(address, cwd)
  if (file !== undefined && !(await stat(file).catch(() => undefined))?.isFile())
    throw new UsageError(`There is no database ${withoutPassword(address)}.`, advice)
  const store = await openDatabase(address, cwd)
  if (await store.dossier()) return store
  await store.close()
  throw new UsageError(`The database ${withoutPassword(address)} holds no dossier yet.`, advice)
}

/** A graph that a command works on, and where it is changed. */
export interface OpenedGraph {
  readonly store: Store
  readonly writing: Writing
  /** How the dossier is to be printed; undefined where it does not say, and of a database. */
  readonly template: TemplateAt | undefined
  /** The files of the dossier, relative to its folder; none of a database. */
  readonly files: readonly string[]
}

/**
 * Opens the graph that a command works on: that of the database, or that of the dossier, read into memory.
 * @param open where nothing is to be changed, what is known of the dossier will do
 * @returns undefined where the dossier has errors, or warnings that count; they are printed
 * @throws UsageError, StoreError
 */
export const openGraph = async (
  { dossier, db, strict, told }: GraphOptions,
  console: Console,
  cwd: string,
  open: (
    named: string | undefined,
    cwd: string,
  ) => Promise<KnownDossier & Partial<OpenedDossier>> = openDossier,
): Promise<OpenedGraph | undefined> => {
  if (db !== undefined) {
    if (dossier !== undefined) throw notBoth()
    if (strict)
      throw new UsageError(
        'A database has no files that could be checked, so --strict has nothing to go by.',
        'Leave --strict out, or build from a folder: --dossier <folder>',
      )
    return {
      store: await openFilledDatabase(db, cwd),
      writing: writtenInDatabase('claimgraph query'),
      template: undefined,
      files: [],
    }
  }
  const opened = await open(dossier, cwd)
  const graph = graphOf(opened, cwd, console, told)
  if (!graph || (strict && opened.problems.length > 0)) return undefined
  const store = await openStore('sqlite::memory:')
  await store.load(graph)
  const { template, folder, files } = opened
  return {
    store,
    writing: opened.placeOf ? writtenInFiles(folder, opened.placeOf, cwd) : closed,
    template: template && { template, folder },
    files,
  }
}
