import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition } from './edition/edition.ts'
import { type Staged, writeWhole } from './file.ts'
import { type BriefingKey, keyParts } from './key-parts.ts'
import { withLock } from './lock.ts'
import type { MissingCharacter } from './print/prepare.ts'

/** What a folder of PDFs knows of one of them. */
export interface Entry {
  readonly theme: string
  /** The name of the PDF in the folder. */
  readonly file: string
  readonly pages: number
  /** Of the PDF; a file with another digest is not the one that was built. */
  readonly sha256: string
  /** Of everything that shaped it: the same key means the same bytes. */
  readonly key: string
  /** What the key is made of, so that a build can tell why it prints anew. */
  readonly parts: BriefingKey['parts']
  /** What no font has; told with each build as long as it is so. */
  readonly missing: readonly MissingCharacter[]
  /** What it says, so that the diff of a manifest shows what changed, and the next edition can tell it. */
  readonly edition: Edition
}

/** The entries of a folder by theme. */
export type Manifest = ReadonlyMap<string, Entry>

/** The name of the manifest in its folder. */
export const manifestName = 'manifest.json'

const isParts = (value: unknown): value is Entry['parts'] =>
  typeof value === 'object' &&
  value !== null &&
  keyParts.every((part) => typeof (value as Partial<Record<string, unknown>>)[part] === 'string')

/** Whether some data is what a manifest says of a PDF. */
export const isEntry = (value: unknown): value is Entry => {
  if (typeof value !== 'object' || value === null) return false
  const entry = value as Partial<Record<keyof Entry, unknown>>
  return (
    typeof entry.theme === 'string' &&
    typeof entry.file === 'string' &&
    typeof entry.pages === 'number' &&
    typeof entry.sha256 === 'string' &&
    typeof entry.key === 'string' &&
    isParts(entry.parts) &&
    Array.isArray(entry.missing) &&
    typeof entry.edition === 'object' &&
    entry.edition !== null
  )
}

/** Reads the manifest of a folder. Whatever cannot be read is as if nothing had been built: it is built again. */
export const readManifest = async (folder: string): Promise<Manifest> => {
  try {
    const { briefings }: { readonly briefings?: unknown } = JSON.parse(
      await readFile(join(folder, manifestName), 'utf8'),
    )
    const entries = Array.isArray(briefings) ? briefings.filter(isEntry) : []
    return new Map(entries.map((entry) => [entry.theme, entry]))
  } catch {
    return new Map()
  }
}

/** Writes the manifest of a folder, in the order of the slugs, so that its diff shows what changed. */
const writeManifest = async (folder: string, manifest: Manifest): Promise<void> => {
  const slugs = [...manifest.keys()].sort()
  const briefings = slugs.map((slug) => manifest.get(slug))
  await writeWhole(join(folder, manifestName), Buffer.from(`${JSON.stringify({ briefings }, null, 2)}\n`))
}

/** The lock under which the manifest of a folder is changed. */
export const manifestLock = (folder: string): string => join(folder, `.${manifestName}.lock`)

/** A PDF that is written and not yet in its place, and what the manifest is to say of it. */
export interface Put {
  readonly entry: Entry
  readonly pdf: Staged
}

/**
 * Puts PDFs into their places and their entries into the manifest, to which other builds may add theirs. At every
 * moment, even when this one is killed, what the manifest says of a PDF is true of the one that stands there.
 */
export const putPdfs = (folder: string, puts: readonly Put[]): Promise<void> =>
  withLock(manifestLock(folder), async () => {
    const manifest = new Map(await readManifest(folder))
    const isOther = ({ entry: { theme, sha256 } }: Put): boolean =>
      manifest.has(theme) && manifest.get(theme)?.sha256 !== sha256
    const exchanged = puts.filter(isOther)
    for (const { entry } of exchanged) manifest.delete(entry.theme)
    if (exchanged.length > 0) await writeManifest(folder, manifest)
    for (const { pdf } of puts) await pdf.commit()
    for (const { entry } of puts) manifest.set(entry.theme, entry)
    await writeManifest(folder, manifest)
  })
