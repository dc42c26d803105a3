import type { GlyphPosition, Inline, PdfDocument } from './pdfmake.ts'

/** Words to be drawn. */
export interface PlacedText {
  readonly text: string
  readonly xPt: number
  /** From the top of the page. */
  readonly baselinePt: number
  /** Whose font, size and colour it has. */
  readonly inline: Pick<Inline, 'font' | 'fontSize' | 'color' | 'level' | 'reading'>
}

/** Thousandths of a point are less than any printer shows. */
const number = (value: number): string => String(Math.round(value * 1_000) / 1_000)

/** Shows glyphs one after the other; where one is set closer or wider than it is broad, that is said after it. */
const showing = (glyphs: readonly string[], positions: readonly GlyphPosition[]): string => {
  const parts: string[] = []
  let hex = ''
  for (const [index, glyph] of glyphs.entries()) {
    hex += glyph
    const { xAdvance = 0, advanceWidth = 0 } = positions[index] ?? {}
    const kern = xAdvance - advanceWidth
    if (Math.abs(kern) < 0.0005) continue
    parts.push(`<${hex}> ${number(-kern)}`)
    hex = ''
  }
  if (hex !== '') parts.push(`<${hex}>`)
  return parts.length === 1 && !parts[0]?.includes(' ') ? `${parts[0]} Tj` : `[${parts.join(' ')}] TJ`
}

const isOffset = ({ xOffset, yOffset }: GlyphPosition): boolean => xOffset !== 0 || yOffset !== 0

/** The operators that show glyphs of which some, such as marks above letters, stand beside the line. */
const showingOffset = (
  glyphs: readonly string[],
  positions: readonly GlyphPosition[],
  { sizePt, xPt, yPt }: { readonly sizePt: number; readonly xPt: number; readonly yPt: number },
): string[] => {
  const operators: string[] = []
  let atPt = xPt
  let from = 0
  const scale = sizePt / 1_000
  const flush = (to: number): void => {
    if (to > from) operators.push(showing(glyphs.slice(from, to), positions.slice(from, to)))
    from = to
  }
  for (const [index, position] of positions.entries()) {
    const moved = isOffset(position)
    if (moved || (index > 0 && isOffset(positions[index - 1] as GlyphPosition))) {
      flush(index)
      const [x, y] = [atPt + position.xOffset * scale, yPt + position.yOffset * scale]
      operators.push(`1 0 0 1 ${number(x)} ${number(y)} Tm`)
    }
    atPt += position.xAdvance * scale
  }
  flush(positions.length)
  return operators
}

/** Draws words of one style, all at once, on a page whose coordinates pdfkit has turned upside down. */
export const writeText = (document: PdfDocument, { text, xPt, baselinePt, inline }: PlacedText): void => {
  const { font, fontSize: sizePt, color } = inline
  const { page } = document
  page.fonts[font.id] ??= font.ref()
  const [glyphs, positions] = font.encode(text)
  const yPt = page.height - baselinePt
  document.fillColor(color)
  const shown = positions.some(isOffset)
    ? showingOffset(glyphs, positions, { sizePt, xPt, yPt })
    : [showing(glyphs, positions)]
  document.addContent(
    [
      `q 1 0 0 -1 0 ${number(page.height)} cm BT`,
      `1 0 0 1 ${number(xPt)} ${number(yPt)} Tm`,
      `/${font.id} ${number(sizePt)} Tf`,
      ...shown,
      'ET Q',
    ].join('\n'),
  )
}
