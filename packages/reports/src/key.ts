import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Briefing } from './briefing.ts'
import { packagedFiles } from './citation/packaged.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

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
    own.resolve('@expo-google-fonts/noto-emoji/package.json'),
    own.resolve('@expo-google-fonts/noto-naskh-arabic/package.json'),
    own.resolve('@expo-google-fonts/noto-sans-hebrew/package.json'),
    own.resolve('@expo-google-fonts/source-serif-4/package.json'),
    own.resolve('@expo-google-fonts/source-sans-3/package.json'),
  ]
}

/** The files of this package that a page may depend on. */
const ownFiles = async (): Promise<readonly string[]> => {
  const names = await readdir(here, { recursive: true })
  return names.filter((name) => /\.[jt]s$/.test(name) && !/\.test\.|fixtures/.test(name)).sort()
}

/** A digest of everything besides the briefing and its options that shapes its pages: this code, what it draws with, the fonts. */
const rendererDigest = async (): Promise<string> => {
  const names = await ownFiles()
  const paths = [...names.map((name) => join(here, name)), ...drawingPackages()]
  const texts = await Promise.all(paths.map((path) => readFile(path)))
  const hash = createHash('sha256')
  for (const [index, text] of texts.entries())
    hash.update(`${names[index] ?? ''}\0${text.length}\0`).update(text)
  return hash.digest('hex')
}

let renderer: Promise<string> | undefined

/**
 * The key of a briefing laid out in a way: as long as it is the same, so are the bytes of its PDF.
 * @param manner all that was chosen of its look, as data
 * @returns SHA-256 in lower-case hexadecimal
 */
export const briefingKey = async (briefing: Briefing, manner: unknown = null): Promise<string> => {
  renderer ??= rendererDigest()
  return createHash('sha256')
    .update(await renderer)
    .update(JSON.stringify({ briefing, manner }))
    .digest('hex')
}
