import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { filesOfTemplate, type Template } from '@claimgraph/model'
import { TemplateError } from '../errors.ts'
import { coloursOf } from '../layout/colours.ts'
import type { Logo } from '../layout/logo.ts'
import { type Look, lookOf } from '../layout/look.ts'
import { type Face, openFace } from '../print/face.ts'
import { chooseFonts } from './fonts.ts'
import { drawingOf, isWhole } from './logo.ts'

/** A template, and the folder from which the files that it names are found. */
export interface TemplateAt {
  readonly template: Template
  readonly folder: string
}

/** A template made ready to print with. */
export interface LoadedTemplate {
  readonly look: Look
  /** SHA-256 of all that it says, in lower-case hexadecimal. */
  readonly digest: string
  /** The same of the files that it names, in its order; undefined where it names none. */
  readonly filesDigest: string | undefined
}

const readNamed = async (file: string, path: string): Promise<Buffer> => {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new TemplateError(file, 'it cannot be read', { cause })
  }
}

const logoOf = ({ brand: { logo } }: Template, files: ReadonlyMap<string, Buffer>): Logo | null => {
  const bytes = logo && files.get(logo.file)
  if (logo === undefined || bytes === undefined) return null
  if (!isWhole(bytes)) throw new TemplateError(logo.file, 'it is damaged, or a part of it is missing')
  const drawing = bytes.length === 0 ? undefined : drawingOf(bytes)
  if (drawing === undefined) throw new TemplateError(logo.file, 'it does not tell its size')
  return { ...drawing, alt: logo.alt, pages: logo.pages }
}

const reading = <Result>(path: string, read: () => Result): Result => {
  try {
    return read()
  } catch (cause) {
    throw new TemplateError(path, 'it is no font that can be read', { cause })
  }
}

const faceOf = (path: string): Face => {
  const face = reading(path, () => openFace(path))
  if (!face.mayBeEmbedded)
    throw new TemplateError(path, 'the font itself forbids that a part of it is put into documents')
  // Of a font that is cut off, its letters are missed first.
  return { ...face, widthEm: (codePoint) => reading(path, () => face.widthEm(codePoint)) }
}

/**
 * Reads the files that a template names, and makes a look of it.
 * @throws TemplateError where one of them is of no use
 */
export const loadTemplate = async ({ template, folder }: TemplateAt): Promise<LoadedTemplate> => {
  const names = filesOfTemplate(template)
  const contents = await Promise.all(names.map((file) => readNamed(file, resolve(folder, file))))
  const ofFiles = createHash('sha256')
  for (const content of contents) ofFiles.update(`\0${content.length}\0`).update(content)
  const files = new Map(names.map((name, index) => [name, contents[index] ?? Buffer.alloc(0)]))
  const { page, sections, marking, language, citations, brand } = template
  const look = lookOf({
    sheet: page,
    sections,
    marking: marking ?? null,
    language,
    citation: citations,
    logo: logoOf(template, files),
    colours: coloursOf(brand.colours),
    ...chooseFonts(brand.fonts, (file) => resolve(folder, file), faceOf),
  })
  const digest = createHash('sha256').update(JSON.stringify(template)).digest('hex')
  return { look, digest, filesDigest: names.length > 0 ? ofFiles.digest('hex') : undefined }
}
