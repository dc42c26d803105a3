import { codeOf, glyphsOf, type PlacedGlyph } from './glyphs.ts'
import type { EmbeddedFont, Inline, PdfDocument } from './pdfmake.ts'
import { partsOf } from './reading.ts'

/** Words to be drawn. */
export interface PlacedText {
  /** As they are given to the font, from left to right. */
  readonly words: readonly string[]
  readonly xPt: number
  /** From the top of the page. */
  readonly baselinePt: number
  /** Whose font, size, colour and direction they have. */
  readonly inline: Pick<Inline, 'font' | 'fontSize' | 'color' | 'level'>
}

/** Hundredths of a point are less than any printer shows. */
const number = (value: number): string => String(Math.round(value * 100) / 100)

/** Thousandths of a colour are more than anyone sees. */
const share = (value: number): string => String(Math.round(value * 1_000) / 1_000)

const escapes: Readonly<Record<string, string>> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r' }

const byteOf = (value: number): string => {
  const character = String.fromCharCode(value)
  return escapes[character] ?? character
}

/** Shows glyphs one after the other; where one is set closer or wider than it is broad, that is said after it. */
const showing = (font: EmbeddedFont, glyphs: readonly PlacedGlyph[]): string => {
  let parts = ''
  let codes = ''
  for (const { glyph, reading, position } of glyphs) {
    const code = codeOf(font, glyph, reading)
    codes += byteOf(code >> 8) + byteOf(code & 0xff)
    const kern = Math.round(position.xAdvance - position.advanceWidth)
    if (kern === 0) continue
    parts += `(${codes})${-kern}`
    codes = ''
  }
  if (parts === '') return `(${codes})Tj\n`
  return codes === '' ? `[${parts}]TJ\n` : `[${parts}(${codes})]TJ\n`
}

const isMoved = ({ position }: PlacedGlyph): boolean => position.xOffset !== 0 || position.yOffset !== 0

/** Whether a glyph stands where the one before it ends. */
const follows = (before: PlacedGlyph, placed: PlacedGlyph): boolean =>
  !isMoved(before) && !isMoved(placed) && before.from + before.position.xAdvance === placed.from

/** Cuts glyphs into those that stand beside each other. */
const neighbours = (glyphs: readonly PlacedGlyph[]): readonly (readonly PlacedGlyph[])[] => {
  const cut: PlacedGlyph[][] = []
  for (const placed of glyphs) {
    const group = cut.at(-1)
    const before = group?.at(-1)
    if (group && before && follows(before, placed)) group.push(placed)
    else cut.push([placed])
  }
  return cut
}

/** A text as it stands in a file: in UTF-16. */
const textString = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** Draws words of one style, all at once, on a page whose coordinates pdfkit has turned upside down. */
export const writeText = (document: PdfDocument, { words, xPt, baselinePt, inline }: PlacedText): void => {
  const { font, fontSize: sizePt, color, level = 0 } = inline
  const scale = sizePt / 1_000
  document.page.fonts[font.id] ??= font.ref()
  const shown = (glyphs: readonly PlacedGlyph[]): string =>
    neighbours(glyphs)
      .map((group) => {
        const [{ from, position }] = group as [PlacedGlyph]
        const x = number(xPt + (from + position.xOffset) * scale)
        const y = number(baselinePt - position.yOffset * scale)
        return `1 0 0 -1 ${x} ${y} Tm\n${showing(font, group)}`
      })
      .join('')
  const fill = document._normalizeColor(color).map(share).join(' ')
  document.addContent(`q ${fill} rg BT/${font.id} ${number(sizePt)} Tf`)
  for (const { glyphs, actual } of partsOf(glyphsOf(font, words, level), level)) {
    if (actual !== undefined) document.addContent(`/Span<</ActualText${textString(actual)}>>BDC`)
    document.addContent(shown(glyphs))
    if (actual !== undefined) document.addContent('EMC')
  }
  document.addContent('ET Q')
}
