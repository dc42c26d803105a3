import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '@claimgraph/reports/file'
import { type Entry, readManifest } from '@claimgraph/reports/manifest'

/** What a build without a fault and without a word of warning left: as long as all is so, it need not be done again. */
export interface LastBuild {
  /** Of everything that it was made of. */
  readonly madeOf: string
  /** The PDFs by theme, in the order in which they were reported: their SHA-256. */
  readonly pdfs: readonly (readonly [theme: string, sha256: string])[]
}

/** Hidden, as it is of use for builds alone. */
const recordIn = (folder: string): string => join(folder, '.last-build.json')

const isPdf = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')

const readRecord = (folder: string): LastBuild | undefined => {
  const { madeOf, pdfs }: { readonly madeOf?: unknown; readonly pdfs?: unknown } = JSON.parse(
    readFileSync(recordIn(folder), 'utf8'),
  )
  return typeof madeOf === 'string' && Array.isArray(pdfs) && pdfs.every(isPdf) ? { madeOf, pdfs } : undefined
}

/** What a build that was killed, or that runs, has in its folder. */
const isOfAnotherBuild = (name: string): boolean => /^\..*\.(?:tmp|lock)$/.test(name)

/** Read in pieces into one buffer: memory for each of hundreds of PDFs would have to be cleared away again. */
const piece = Buffer.allocUnsafe(256 * 1024)

/** SHA-256 in lower-case hexadecimal. */
const digestOf = (path: string): string => {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
      hash.update(piece.subarray(0, length))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

/**
 * The entries of the PDFs that stand in a folder, where a build that was made of the same left every one of them, and
 * each is still the same byte for byte; undefined where anything is not so, or cannot be told.
 */
export const standingIn = async (folder: string, madeOf: string): Promise<readonly Entry[] | undefined> => {
  try {
    const last = readRecord(folder)
    if (last?.madeOf !== madeOf || readdirSync(folder).some(isOfAnotherBuild)) return undefined
    const manifest = await readManifest(folder)
    const entries = last.pdfs.flatMap(([theme, sha256]) => {
      const entry = manifest.get(theme)
      const isThere =
        entry?.sha256 === sha256 &&
        entry.missing.length === 0 &&
        digestOf(join(folder, entry.file)) === sha256
      return isThere ? [entry] : []
    })
    return entries.length === last.pdfs.length ? entries : undefined
  } catch {
    return undefined
  }
}

/** Notes what a build left. Where that cannot be written, the next build finds out by itself. */
export const noteBuild = async (folder: string, last: LastBuild): Promise<void> => {
  try {
    await writeWhole(recordIn(folder), Buffer.from(`${JSON.stringify(last)}\n`))
  } catch {}
}
