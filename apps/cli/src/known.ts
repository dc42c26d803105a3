import { hash } from 'node:crypto'
import { normalize } from 'node:path'
import type { DossierReading, Readings } from '@claimgraph/dossier'
import { type DossierDigest, digestDossier } from './dossier-digest.ts'
import { locateDossier } from './locate.ts'
import { recall, remember } from './memory.ts'
import { programDigest } from './program-digest.ts'

/** What a reading of a dossier found, as plain data, and where the dossier is. */
export interface KnownDossier extends Pick<DossierReading, 'graph' | 'template' | 'problems' | 'files'> {
  readonly folder: string
}

type Found = Omit<KnownDossier, 'folder'>

/** A digest of all that a reading rests on; undefined where it cannot be told. */
const digestOf = (folder: string): (DossierDigest & { readonly madeOf: string }) | undefined => {
  const digest = digestDossier(folder)
  return digest && { ...digest, madeOf: hash('sha256', `${digest.sha256} ${programDigest()}`) }
}

/** What the files of the dossier said that this process read last: a watch reads one again and again. */
let last: { readonly folder: string; readonly readings: Readings } | undefined

/** Reads a dossier, and parses those of its files that are not as they were when they were last read. */
const readAgain = async (folder: string) => {
  const { readDossier } = await import('@claimgraph/dossier')
  const known = last?.folder === folder ? last.readings : recall<Readings>(folder, 'files', programDigest())
  const reading = await readDossier(folder, { known })
  const { readings } = reading
  last = { folder, readings }
  const isNew = [...readings].some(([path, file]) => known?.get(path) !== file)
  if (isNew) remember(folder, 'files', { madeOf: programDigest(), found: readings })
  return reading
}

/** Locates a dossier and reads it, unless the same files were read before by the same program: then it is known what they say. */
export const openKnownDossier = async (named: string | undefined, cwd: string): Promise<KnownDossier> => {
  const folder = await locateDossier(named, cwd)
  const before = digestOf(folder)
  const known = before && recall<Found>(folder, 'reading', before.madeOf)
  if (known) return { folder, ...known }
  const { graph, template, problems, files } = await readAgain(folder)
  const found = { graph, template, problems, files }
  const { filesOfTemplate } = await import('@claimgraph/model')
  // Of a dossier with errors it is not known which files its template would have named.
  const readFiles = [...files, ...(template ? filesOfTemplate(template) : [])]
  const isDigested = graph !== undefined && readFiles.every((file) => before?.files.has(normalize(file)))
  if (before && isDigested && digestOf(folder)?.madeOf === before.madeOf)
    remember(folder, 'reading', { madeOf: before.madeOf, found })
  return { folder, ...found }
}
