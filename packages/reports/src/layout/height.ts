import type { Look } from './look.ts'
import type { Inline, Margin, Node, StyleName } from './node.ts'
import { cellPt } from './style.ts'

/** Upper bounds of the advance width of characters in both typefaces, in ems. */
const bounds: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'’|!ijlt()[\]\-fr]/, 0.42],
  [/[\da-ln-vx-z"“”–?/]/, 0.63],
  // Marks and what steers directions take no room of their own; of letters that join a line takes no more, though one may.
  [/[\u064b-\u0652\u0670\u2066-\u2069]/, 0],
  [/[\u060c\u061b\u0621-\u06ff]/, 0.6],
]
const widestEm = 1.05
/** Line height of the taller typeface for Latin letters, and of the one for Arabic letters as large as they are set, in ems. */
export const lineEm = 1.43
const arabicLineEm = 1.92

/** The upper bound for one character, in ems. */
export const textEm = (character: string): number =>
  bounds.find(([set]) => set.test(character))?.[1] ?? widestEm

const linesOf = (line: string, sizePt: number, widthPt: number): number => {
  let ems = 0
  for (const character of line) ems += textEm(character)
  return Math.max(1, Math.ceil((ems * sizePt) / widthPt))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const textHeight = (text: string, sizePt: number, widthPt: number, { letters }: Look): number => {
  const paragraphs = text.split(/\r\n|[\n\r\u2028\u2029]/)
  const heightEm = /\p{Script=Arabic}/u.test(text) ? arabicLineEm : lineEm
  return (
    sum(paragraphs.map((paragraph) => linesOf(paragraph, sizePt, widthPt / letters.width))) *
    heightEm *
    letters.height *
    sizePt
  )
}

/** The words of a node of text, without their styles. */
export const textOf = (inline: Inline): string => {
  if (typeof inline === 'string') return inline
  return typeof inline.text === 'string' ? inline.text : inline.text.map(textOf).join('')
}

interface Box {
  readonly fontSize?: number
  readonly margin?: Readonly<Margin>
  readonly color?: string
  readonly italics?: boolean
}

const boxOf = (style: StyleName | undefined, { styles }: Look): Box =>
  style === undefined ? {} : styles[style]

const marginOf = (node: Node, look: Look): Readonly<Margin> =>
  node.margin ?? boxOf('text' in node ? node.style : undefined, look).margin ?? [0, 0, 0, 0]

/** As {@link estimateHeight}, for one row of a table. */
export const estimateRow = (
  cells: readonly Node[],
  widths: readonly unknown[],
  widthPt: number,
  look: Look,
): number =>
  Math.max(0, ...cells.map((cell, column) => estimateHeight(cell, pointsOr(widths[column], widthPt), look))) +
  2 * cellPt.row

const pointsOr = (width: unknown, otherwisePt: number): number =>
  typeof width === 'number' ? width : otherwisePt

const innerHeight = (node: Node, widthPt: number, look: Look): number => {
  if ('text' in node)
    return textHeight(
      textOf(node),
      boxOf(node.style, look).fontSize ?? look.defaultStyle.fontSize,
      widthPt,
      look,
    )
  if ('svg' in node) return node.height
  if ('stack' in node) return sum(node.stack.map((child) => estimateHeight(child, widthPt, look)))
  if ('columns' in node)
    return Math.max(
      0,
      ...node.columns.map((child) => estimateHeight(child, pointsOr(child.width, widthPt), look)),
    )
  const { body, widths } = node.table
  return sum(body.map((row) => estimateRow(row, widths, widthPt, look)))
}

/**
 * The height in points that a node takes at most, save that lines may break early: then up to twice as much.
 * It is needed before drawing: of an unbreakable block pdfmake draws the first page and drops the rest unsaid.
 */
export const estimateHeight = (node: Node, widthPt: number, look: Look): number => {
  const [left, top, right, bottom] = marginOf(node, look)
  return top + bottom + innerHeight(node, widthPt - left - right, look)
}
