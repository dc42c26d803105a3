import { statSync } from 'node:fs'
import type { Families } from '../layout/look.ts'
import { type Family, findFamilies, lenderNames } from './families.ts'
import { loadFontkit } from './fontkit.ts'
import { type Font, fontForDocument } from './shaping.ts'
import { type WordFont, wordFontOf } from './words.ts'

/** What documents are printed with. */
export interface Fonts {
  readonly families: Readonly<Record<string, Family>>
  /** The families that lend characters to one, in the order in which they are asked. */
  readonly lendersOf: (family: string) => readonly string[]
  /** The same with a house's own families: ours lend to them what they lack. */
  readonly using: (families: Families) => Fonts
  /** Whether a family has a character. */
  readonly covers: (family: string, codePoint: number) => boolean
  /** What words of a face are shaped by. */
  readonly wordsOf: (family: string, face: keyof Family) => WordFont
  /** What pdfkit is given in the place of a file: it makes of it the font that is parsed already. */
  readonly markOf: (path: string) => Buffer
}

const mark = 'claimgraph font '

/** What our own family is called where a house has its own in its place. */
const oursNamed = (name: string): string => `ours-${name}`

/** What differs once a file has been written, or another one put in its place. */
const stateOf = (path: string): string => {
  const { ino, size, ctimeNs } = statSync(path, { bigint: true })
  return `${ino} ${size} ${ctimeNs}`
}

/**
 * Finds the fonts, and lets pdfkit take them parsed: it is given a mark for each, and fontkit, asked to parse the
 * mark, gives the font. To be called once in a process.
 * @throws Error where a font package is not installed
 */
export const loadFonts = (): Fonts => {
  const fontkit = loadFontkit()
  const found = findFamilies()
  const parsed = new Map<string, Font>()
  const parse = (path: string): Font => {
    const known = parsed.get(path)
    if (known) return known
    const font = fontkit.openSync(path)
    parsed.set(path, font)
    return font
  }
  const shaping = new Map<string, WordFont>()
  const own = new Set(Object.values(found).flatMap((family) => Object.values(family)))
  const ofHouse = new Map<string, string>()
  /** The files of a house may be replaced while this process runs: what is known of the old ones is forgotten. */
  const forgetReplaced = (families: Families): void => {
    for (const path of Object.values(families).flatMap((family) => Object.values(family))) {
      const state = stateOf(path)
      if (ofHouse.get(path) === state) continue
      for (const known of [parsed, shaping]) known.delete(path)
      ofHouse.set(path, state)
    }
  }
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
  const fontsOf = (families: Fonts['families'], lendersOf: Fonts['lendersOf']): Fonts => ({
    families,
    lendersOf,
    using: (others) => {
      const names = Object.keys(others)
      if (names.length === 0) return fontsOf(families, lendersOf)
      forgetReplaced(others)
      const kept = names.flatMap((name) => {
        const family = families[name]
        return family ? [[oursNamed(name), family] as const] : []
      })
      return fontsOf({ ...families, ...others, ...Object.fromEntries(kept) }, (family) =>
        names.includes(family) ? [oursNamed(family), ...lendersOf(family)] : lendersOf(family),
      )
    },
    covers: (family, codePoint) => {
      const normal = families[family]?.normal
      return normal !== undefined && parse(normal).hasGlyphForCodePoint(codePoint)
    },
    wordsOf: (family, face) => {
      const path = families[family]?.[face]
      if (path === undefined) throw new Error(`There is no font family "${family}".`)
      const known = shaping.get(path)
      if (known) return known
      const made = wordFontOf(parse(path), own.has(path))
      shaping.set(path, made)
      return made
    },
    markOf: (path) => Buffer.from(mark + path),
  })
  return fontsOf(found, () => lenderNames)
}
