import { createRequire } from 'node:module'
import { type Family, findFamilies, isText } from './families.ts'
import { type Font, fontForDocument } from './shaping.ts'
import { type WordFont, wordFontOf } from './words.ts'

/** The part of fontkit that is used here. */
interface Fontkit {
  readonly openSync: (path: string) => Font
  readonly registerFormat: (format: {
    readonly probe: (bytes: Uint8Array) => boolean
    new (stream: { readonly buffer: Uint8Array }): object
  }) => void
}

/** fontkit as pdfkit loads it: what is registered there is found there. */
const loadFontkit = (): Fontkit => {
  const pdfmake = createRequire(import.meta.resolve('pdfmake'))
  const pdfkit = createRequire(pdfmake.resolve('pdfkit'))
  return pdfkit('fontkit') as Fontkit
}

/** What documents are printed with. */
export interface Fonts {
  readonly families: Readonly<Record<string, Family>>
  /** Whether a family has a character. */
  readonly covers: (family: string, codePoint: number) => boolean
  /** What words of a face are shaped by. */
  readonly wordsOf: (family: string, face: keyof Family) => WordFont
  /** What pdfkit is given in the place of a file: it makes of it the font that is parsed already. */
  readonly markOf: (path: string) => Buffer
}

const mark = 'claimgraph font '

/**
 * Finds the fonts, and lets pdfkit take them parsed: it is given a mark for each, and fontkit, asked to parse the
 * mark, gives the font. To be called once in a process.
 * @throws Error where a font package is not installed
 */
export const loadFonts = (): Fonts => {
  const fontkit = loadFontkit()
  const families = findFamilies()
  const parsed = new Map<string, Font>()
  const parse = (path: string): Font => {
    const known = parsed.get(path)
    if (known) return known
    const font = fontkit.openSync(path)
    parsed.set(path, font)
    return font
  }
  const shaping = new Map<string, WordFont>()
  const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString()
  fontkit.registerFormat(
    class {
      static probe(bytes: Uint8Array): boolean {
        return textOf(bytes.subarray(0, mark.length)) === mark
      }
      constructor({ buffer }: { readonly buffer: Uint8Array }) {
        // biome-ignore lint/correctness/noConstructorReturn: fontkit makes fonts by "new", and takes what that gives.
        return fontForDocument(parse(textOf(buffer).slice(mark.length)))
      }
    },
  )
  return {
    families,
    covers: (family, codePoint) => {
      const normal = families[family]?.normal
      return normal !== undefined && parse(normal).hasGlyphForCodePoint(codePoint)
    },
    wordsOf: (family, face) => {
      const path = families[family]?.[face]
      if (path === undefined) throw new Error(`There is no font family "${family}".`)
      const known = shaping.get(path)
      if (known) return known
      const made = wordFontOf(parse(path), isText(family))
      shaping.set(path, made)
      return made
    },
    markOf: (path) => Buffer.from(mark + path),
  }
}
