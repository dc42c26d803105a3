import type { Edition } from './edition/edition.ts'
import type { Staged } from './file.ts'
import { type BriefingKey, keyParts } from './key-parts.ts'
import { type Place, placeAt } from './place.ts'
import type { MissingCharacter } from './print/prepare.ts'

export { manifestName } from './place.ts'

/** What a place of PDFs knows of one of them. */
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

/** The entries of a place by theme. */
export type Manifest = ReadonlyMap<string, Entry>

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

/** Reads the manifest of a place. What it does not tell is as if nothing had been built: it is built again. */
export const readManifest = async (where: string | Place): Promise<Manifest> => {
  const text = await placeAt(where).manifest()
  try {
    const { briefings }: { readonly briefings?: unknown } = JSON.parse(text ?? '{}')
    const entries = Array.isArray(briefings) ? briefings.filter(isEntry) : []
    return new Map(entries.map((entry) => [entry.theme, entry]))
  } catch {
    return new Map()
  }
}

/** Writes the manifest of a place, in the order of the slugs, so that its diff shows what changed. */
const writeManifest = async (place: Place, manifest: Manifest): Promise<void> => {
  const slugs = [...manifest.keys()].sort()
  const briefings = slugs.map((slug) => manifest.get(slug))
  await place.putManifest(`${JSON.stringify({ briefings }, null, 2)}\n`)
}

/** A PDF that is written and not yet in its place, and what the manifest is to say of it. */
export interface Put {
  readonly entry: Entry
  readonly pdf: Staged
}

/**
 * Puts PDFs into their places and their entries into the manifest, to which other builds may add theirs. At every
 * moment, even when this one is killed, what the manifest says of a PDF is true of the one that stands there.
 */
export const putPdfs = (place: Place, puts: readonly Put[]): Promise<void> =>
  place.alone(async () => {
    const manifest = new Map(await readManifest(place))
    const isOther = ({ entry: { theme, sha256 } }: Put): boolean =>
      manifest.has(theme) && manifest.get(theme)?.sha256 !== sha256
    const exchanged = puts.filter(isOther)
    for (const { entry } of exchanged) manifest.delete(entry.theme)
    if (exchanged.length > 0) await writeManifest(place, manifest)
    for (const { pdf } of puts) await pdf.commit()
    for (const { entry } of puts) manifest.set(entry.theme, entry)
    await writeManifest(place, manifest)
  })
