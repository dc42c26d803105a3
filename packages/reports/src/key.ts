import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Briefing } from './briefing.ts'
import { packagedFiles } from './citation/packaged.ts'
import { type BriefingKey, keyParts } from './key-parts.ts'
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
