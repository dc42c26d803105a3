import { hash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, normalize } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { DossierReading } from '@claimgraph/dossier'
import envPaths from 'env-paths'
import { type DossierDigest, digestDossier } from './dossier-digest.ts'
import { locateDossier } from './locate.ts'
import { programDigest } from './program-digest.ts'

/** What a reading of a dossier found, as plain data, and where the dossier is. */
export interface KnownDossier extends Pick<DossierReading, 'graph' | 'template' | 'problems' | 'files'> {
  readonly folder: string
}

/** What is kept of one dossier: what was found in it when it was made of these. */
interface Memory {
  readonly madeOf: string
  readonly found: Omit<KnownDossier, 'folder'>
}

/** So many dossiers are remembered. */
const most = 40

const place = (): string => envPaths('claimgraph', { suffix: '' }).cache

const recordOf = (folder: string): string =>
  join(place(), `${hash('sha256', realpathSync(folder)).slice(0, 16)}.reading`)

/** Whatever cannot be read is not known, and the dossier is read again. */
const recall = (folder: string, madeOf: string): Memory['found'] | undefined => {
  try {
    const path = recordOf(folder)
    const record: Memory = deserialize(readFileSync(path))
    if (record.madeOf !== madeOf) return undefined
    const now = new Date()
    utimesSync(path, now, now)
    return record.found
  } catch {
    return undefined
  }
}

/** Those that were of no use for longest are forgotten. */
const forget = (): void => {
  const records = readdirSync(place()).map((name) => {
    const path = join(place(), name)
    return { path, usedMs: statSync(path).mtimeMs }
  })
  const old = records.sort((a, b) => b.usedMs - a.usedMs).slice(most)
  for (const { path } of old) rmSync(path, { force: true })
}

/** Where it cannot be kept, the dossier is read again. */
const keep = (folder: string, record: Memory): void => {
  try {
    const path = recordOf(folder)
    mkdirSync(place(), { recursive: true, mode: 0o700 })
    const temporary = `${path}.${process.pid}.tmp`
    writeFileSync(temporary, serialize(record), { mode: 0o600 })
    renameSync(temporary, path)
    forget()
  } catch {}
}

/** A digest of all that a reading rests on; undefined where it cannot be told. */
const digestOf = (folder: string): (DossierDigest & { readonly madeOf: string }) | undefined => {
  const digest = digestDossier(folder)
  return digest && { ...digest, madeOf: hash('sha256', `${digest.sha256} ${programDigest()}`) }
}

/** Locates a dossier and reads it, unless the same files were read before by the same program: then it is known what they say. */
export const openKnownDossier = async (named: string | undefined, cwd: string): Promise<KnownDossier> => {
  const folder = await locateDossier(named, cwd)
  const before = digestOf(folder)
  const known = before && recall(folder, before.madeOf)
  if (known) return { folder, ...known }
  const [{ readDossier }, { filesOfTemplate }] = await Promise.all([
    import('@claimgraph/dossier'),
    import('@claimgraph/model'),
  ])
  const { graph, template, problems, files } = await readDossier(folder)
  const found = { graph, template, problems, files }
  // Of a dossier with errors it is not known which files its template would have named.
  const readFiles = [...files, ...(template ? filesOfTemplate(template) : [])]
  const isDigested = graph !== undefined && readFiles.every((file) => before?.files.has(normalize(file)))
  if (before && isDigested && digestOf(folder)?.madeOf === before.madeOf)
    keep(folder, { madeOf: before.madeOf, found })
  return { folder, ...found }
}
