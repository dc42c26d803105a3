import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Briefing } from './briefing.ts'
import { packagedFiles } from './citation/packaged.ts'
import { folderOf, type Installed, installedFrom, packageOf } from './installed.ts'
import { type BriefingKey, keyParts } from './key-parts.ts'
import type { Said } from './manner.ts'
import { digestOwnCode } from './own-code.ts'
import { fontManifests } from './print/families.ts'

/** What draws and cites: the printer, what turns words round, and the processor of citations. */
const drawing = ['pdfmake', 'bidi-js', 'citeproc', 'sax']

/** Those packages and all that they need, by their versions: whichever is another one may draw otherwise. */
export const drawingPackages = (): readonly Installed[] => {
  const own = packageOf(fileURLToPath(import.meta.url))
  return installedFrom(drawing.flatMap((name) => folderOf(name, own) ?? []))
}

/** A digest of everything besides the briefing and its options that shapes its pages: this code, what it draws with, the fonts. */
const rendererDigest = async (): Promise<string> => {
  const versions = new Set(drawingPackages().map(({ name, version }) => `${name}@${version}`))
  const hash = createHash('sha256')
    .update(await digestOwnCode())
    .update([...versions].sort().join())
  for (const text of await Promise.all([...packagedFiles, ...fontManifests()].map((path) => readFile(path))))
    hash.update(`${text.length}\0`).update(text)
  return hash.digest('hex')
}

let renderer: Promise<string> | undefined

const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex')

/**
 * The key of a briefing printed in a manner.
 * @param says all that was chosen of its look
 */
export const briefingKey = async (
  { changes, ...data }: Briefing,
  { template, files, citation, date }: Said = {},
): Promise<BriefingKey> => {
  renderer ??= rendererDigest()
  const parts = {
    data: digestOf(data),
    since: digestOf(changes),
    template: digestOf(template),
    files: digestOf(files),
    citation: digestOf(citation),
    date: digestOf(date),
    program: await renderer,
  }
  return { key: digestOf(keyParts.map((part) => parts[part])), parts }
}
