import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Briefing } from './briefing.ts'
import { packagedFiles } from './citation/packaged.ts'
import type { Said } from './manner.ts'
import { digestOwnCode } from './own-code.ts'
import { fontManifests } from './print/families.ts'

/** What draws and cites, by files that change with its version: the printer and its parts, citeproc, the styles, the fonts. */
const drawingPackages = (): readonly string[] => {
  const own = createRequire(import.meta.url)
  const pdfmake = createRequire(own.resolve('pdfmake'))
  const pdfkit = createRequire(pdfmake.resolve('pdfkit'))
  return [
    own.resolve('pdfmake/package.json'),
    pdfmake.resolve('pdfkit'),
    pdfkit.resolve('fontkit'),
    own.resolve('bidi-js'),
    own.resolve('citeproc/package.json'),
    ...packagedFiles,
    ...fontManifests(),
  ]
}

/** A digest of everything besides the briefing and its options that shapes its pages: this code, what it draws with, the fonts. */
const rendererDigest = async (): Promise<string> => {
  const hash = createHash('sha256').update(await digestOwnCode())
  for (const text of await Promise.all(drawingPackages().map((path) => readFile(path))))
    hash.update(`${text.length}\0`).update(text)
  return hash.digest('hex')
}

let renderer: Promise<string> | undefined

/** What shapes a PDF, in the order in which a manifest keeps it. */
export const keyParts = ['data', 'since', 'template', 'files', 'citation', 'date', 'program'] as const

/**
 * One of the things that shape a PDF: what the graph says (`data`), what changed since the edition that it is compared
 * with (`since`), the fields of the template, the files that it names, the style of citation, the date that was set,
 * and claimgraph with its fonts (`program`).
 */
export type KeyPart = (typeof keyParts)[number]

/** The key of a briefing, and what it is made of. */
export interface BriefingKey {
  /** As long as it is the same, so are the bytes of the PDF. SHA-256 in lower-case hexadecimal, as are the parts. */
  readonly key: string
  /** A digest of each thing: the one that differs tells why the key does. */
  readonly parts: Readonly<Record<KeyPart, string>>
}

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
