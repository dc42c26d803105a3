import { describe, expect, it } from 'vitest'
import { findFamilies } from './families.ts'
import { loadFontkit } from './fontkit.ts'
import { kerningOf } from './kerning.ts'
import { Letters } from './letters.ts'
import type { Glyph, GlyphPosition } from './pdfmake.ts'
import { type Shaped, shaperOf } from './shaping.ts'

const { serif, sans } = findFamilies()
const faces = Object.entries({ serif, sans }).flatMap(([name, family]) =>
  Object.entries(family ?? {}).map(([face, path]) => [`${name} ${face}`, path] as const),
)

/** Numbers from 0 to 1, always the same (Lehmer, 1951, with the factor of Park and Miller). */
const numbersFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const lower = 'abcdefghijklmnopqrstuvwxyz'
const joining = 'bffffhijklt'
const others = `${lower.toUpperCase()}0123456789 .,;:!?-'"()[]/&%+*=@#$<>_~éèüöäñçßøåłšžğąęÉÜ–—‘’“”„…`

const words = (count: number): readonly string[] => {
  const next = numbersFrom(1951)
  const pick = (from: string): string => from[Math.floor(next() * from.length)] ?? ''
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(next() * 12) }, () => {
      const kind = next()
      if (kind < 0.2) return pick(joining)
      return pick(kind < 0.8 ? lower : others)
    }).join(''),
  )
}

/** Everything that comes into a document of glyphs and their places. */
const textOf = ({ glyphs, positions }: Pick<Shaped, 'glyphs' | 'positions'>): string =>
  JSON.stringify([
    glyphs.map(({ id, advanceWidth, codePoints }) => [id, advanceWidth, codePoints]),
    positions.map(({ xAdvance, yAdvance, xOffset, yOffset, advanceWidth }) => [
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
      advanceWidth,
    ]),
  ])

describe.each(faces)('the letters of %s', (_, path) => {
  const font = loadFontkit().openSync(path)
  const shape = shaperOf(font)
  const kerning = kerningOf(font)
  if (!kerning) throw new Error('The kerning of this font is not known. Run: npm run generate')
  const letters = new Letters(kerning, font.unitsPerEm ?? 0)

  it('stand as fontkit sets them, in thousands of words', () => {
    const all = words(2_500)
    const put = all.filter((word) => !Number.isNaN(letters.widthOf(word, 0, word.length)))
    expect(put.length).toBeGreaterThan(0.98 * all.length)
    const otherwise = put.filter((word) => {
      const glyphs: Glyph[] = []
      const positions: GlyphPosition[] = []
      letters.append(word, 0, word.length, glyphs, positions)
      const { width, ...shaped } = shape(word)
      const isSame = textOf({ glyphs, positions }) === textOf(shaped)
      return !isSame || width !== letters.widthOf(word, 0, word.length)
    })
    expect(otherwise).toEqual([])
  })

  it('are joined as fontkit joins them', () => {
    const glyphs: Glyph[] = []
    expect(letters.append('off', 0, 3, glyphs, [])).toBe(true)
    expect(glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))).toEqual(['o', 'ff'])
  })

  it('are left to fontkit where it has other rules for them', () => {
    for (const word of ['e\u0301', 'слово', 'soft\u00adly', '漢'])
      expect(letters.widthOf(word, 0, word.length)).toBeNaN()
  })

  it('are those of this very file', () => {
    const other = Object.create(font, { head: { value: { checkSumAdjustment: kerning.checksum + 1 } } })
    expect(kerningOf(other)).toBeUndefined()
  })
})
