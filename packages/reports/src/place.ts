import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OutputError } from './errors.ts'
import { makeFolder, removeLeftovers, type Staged, stage, writeWhole } from './file.ts'
import { removeDeadLock, withLock } from './lock.ts'

/** The name of the manifest beside its PDFs. */
export const manifestName = 'manifest.json'

/** Where PDFs stand with their manifest: a folder, or what does as well. What is written there is there whole, or not at all. */
export interface Place {
  /** How it is called in messages. */
  readonly name: string
  /** Makes ready to write. */
  readonly prepare: () => Promise<void>
  /** The text of the manifest; undefined where there is none. */
  readonly manifest: () => Promise<string | undefined>
  /** Puts a manifest into its place. */
  readonly putManifest: (text: string) => Promise<void>
  /**
   * The digest of a PDF: SHA-256 in lower-case hexadecimal; undefined where there is none, and empty where something
   * stands there that cannot be read.
   */
  readonly digestOf: (file: string) => Promise<string | undefined>
  /** The names of PDFs that were printed there, besides those that are known already; none where they cannot be listed. */
  readonly printedBesides: (known: ReadonlySet<string>) => Promise<readonly string[]>
  /** Takes a PDF that is to be put there. */
  readonly stage: (file: string, bytes: Uint8Array) => Promise<Staged>
  /** Does some work while nobody else changes what stands there. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/** SHA-256 in lower-case hexadecimal. */
export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** The name that every theme's PDF has. */
const pdfName = /^[a-z0-9-]+\.pdf$/

/** What stands in the description of each PDF that is printed (XMP). */
const producer = '<pdf:Producer>claimgraph</pdf:Producer>'

const isPrinted = async (path: string): Promise<boolean> => {
  const bytes = await readFile(path).catch(() => undefined)
  return bytes?.includes(producer) === true
}

/** A folder, which is made where there is none. */
export const folderPlace = (folder: string): Place => {
  const lock = join(folder, `.${manifestName}.lock`)
  const manifest = join(folder, manifestName)
  return {
    name: folder,
    prepare: async () => {
      await makeFolder(folder)
      await access(folder, constants.W_OK)
      await removeLeftovers(folder)
      await removeDeadLock(lock)
    },
    manifest: async () => {
      try {
        return await readFile(manifest, 'utf8')
      } catch (error) {
        // One that cannot be read is one all the same: to write it anew would lose what it says.
        if (isMissing(error)) return undefined
        throw new OutputError(folder, error, 'read the manifest of')
      }
    },
    putManifest: (text) => writeWhole(manifest, Buffer.from(text)),
    digestOf: async (file) => {
      try {
        return digest(await readFile(join(folder, file)))
      } catch (error) {
        return isMissing(error) ? undefined : ''
      }
    },
    printedBesides: async (known) => {
      const names = await readdir(folder).catch(() => [])
      const found: string[] = []
      for (const name of names.filter((each) => pdfName.test(each) && !known.has(each)).sort())
        if (await isPrinted(join(folder, name))) found.push(name)
      return found
    },
    stage: (file, bytes) => stage(join(folder, file), bytes),
    alone: (work) => withLock(lock, work),
  }
}

/** A place that may be named by the path of a folder. */
export const placeAt = (place: string | Place): Place =>
  typeof place === 'string' ? folderPlace(place) : place
