import type { FigureLabel, FigureNode, TextNode } from '../layout/node.ts'
import type { Drawn, Item, LaidOutPage, Line } from './pdfmake.ts'

/** A line or a box, such as the bar of what is ours. */
type Vector =
  | { readonly type: 'line'; readonly x1: number; readonly x2: number }
  | { readonly type: 'rect'; readonly x: number; readonly w: number }

/** A drawing on its page. */
interface PlacedFigure extends FigureNode, Drawn {
  readonly x: number
}

/** The widths of blocks that run from left to right, by where their words come from. */
type Blocks = ReadonlyMap<TextNode, number>

const blocksOf = (pages: readonly LaidOutPage[]): Blocks => {
  const widths = new Map<TextNode, number>()
  for (const { type, item } of pages.flatMap(({ items }) => items)) {
    if (type !== 'line') continue
    const { source, getWidth } = item as Line
    if (source?.runs !== 'ltr') continue
    widths.set(source, Math.max(widths.get(source) ?? 0, getWidth.call(item)))
  }
  return widths
}

/** A line ends at the left where it began at the right; one that runs from left to right keeps its place in its block. */
const mirrorLine = (line: Line, pagePt: number, blocks: Blocks): Line => {
  const widthPt = (line.source && blocks.get(line.source)) ?? line.getWidth()
  const mirrored: Line = Object.assign(Object.create(Object.getPrototypeOf(line)), line)
  mirrored.x = pagePt - line.x - widthPt
  return mirrored
}

const mirrorVector = (vector: Vector, pagePt: number): Vector => {
  if (vector.type === 'line') return { ...vector, x1: pagePt - vector.x1, x2: pagePt - vector.x2 }
  if (vector.type === 'rect') return { ...vector, x: pagePt - vector.x - vector.w }
  throw new Error(`Expected lines and boxes on a page, got "${(vector as { type: string }).type}".`)
}

const ends = { start: 'end', middle: 'middle', end: 'start' } as const

const mirrorLabel = ({ xPt, anchor, ...label }: FigureLabel, widthPt: number): FigureLabel => ({
  ...label,
  xPt: widthPt - xPt,
  anchor: ends[anchor],
})

/** The shapes are drawn as in a mirror; no letter stands among them. */
const mirrorShapes = (svg: string, widthPt: number): string =>
  svg
    .replace(/^<svg[^>]*>/, (opening) => `${opening}<g transform="matrix(-1 0 0 1 ${widthPt} 0)">`)
    .replace(/<\/svg>$/, '</g></svg>')

const mirrorFigure = (figure: PlacedFigure, pagePt: number): PlacedFigure => {
  const { source = figure, x, width, svg, labels } = figure
  const moved = { ...figure, source, x: pagePt - x - width }
  if (!figure.turns) return moved
  return {
    ...moved,
    svg: mirrorShapes(svg, width),
    labels: labels.map((label) => mirrorLabel(label, width)),
  }
}

const mirrorItem = ({ type, item }: Item, pagePt: number, blocks: Blocks): Item => {
  if (type === 'line') return { type, item: mirrorLine(item as Line, pagePt, blocks) }
  if (type === 'vector') return { type, item: mirrorVector(item as Vector, pagePt) }
  if (type === 'svg') return { type, item: mirrorFigure(item as PlacedFigure, pagePt) }
  throw new Error(`Expected lines, shapes and drawings on a page, got "${type}".`)
}

/**
 * Turns pages round for a language that is written from right to left: what was laid out from the left edge stands as far from
 * the right one, with its columns, bars, numbers, margins, running lines and drawings. The order of what is drawn and
 * read stays as it is: in a row the first cell, which is now the one at the right, comes first.
 */
export const mirrorPages = (pages: readonly LaidOutPage[]): readonly LaidOutPage[] => {
  const blocks = blocksOf(pages)
  return pages.map(({ pageSize, items }) => ({
    pageSize,
    items: items.map((item) => mirrorItem(item, pageSize.width, blocks)),
  }))
}
