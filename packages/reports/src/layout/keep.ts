import { estimateHeight, estimateRow } from './height.ts'
import type { Node, StackNode, TableNode } from './node.ts'
import { columnHeightPt, page } from './style.ts'

/** What is kept on one page is at most half of it: estimates may be half of the truth. */
const keptPt = columnHeightPt / 2

const heightOf = (nodes: readonly Node[]): number =>
  nodes.reduce((height, node) => height + estimateHeight(node, page.columnPt), 0)

const fits = (nodes: readonly Node[]): boolean => heightOf(nodes) <= keptPt

/** Blocks that stay on one page, unless they are so long that pdfmake would drop the end of them. */
export const keepTogether = (stack: Node[]): StackNode => ({ stack, unbreakable: fits(stack) })

/** An entry of a list in pieces: all of it on one page where that is possible, else at least its opening. */
export const keepOpening = (opening: Node[], rest: Node[]): Node[] =>
  fits([...opening, ...rest]) ? [keepTogether([...opening, ...rest])] : [keepTogether(opening), ...rest]

/** Headings that stay with the first of the blocks below them. */
export const headBlocks = (headings: Node[], blocks: Node[]): Node[] => {
  const [first, ...rest] = blocks
  return first === undefined ? headings : [keepTogether([...headings, first]), ...rest]
}

/**
 * Headings that stay with the first rows of a table. Its head has to repeat, so it cannot share an unbreakable
 * block with them: they reserve the room instead, and the table moves up into it.
 */
export const headTable = (headings: Node[], table: TableNode): Node[] => {
  const { body, widths } = table.table
  const opening = body
    .slice(0, 2)
    .reduce((height, row) => height + estimateRow(row, widths, page.columnPt), 0)
  const reservePt = Math.min(opening, keptPt - heightOf(headings))
  return [
    { stack: [{ stack: headings, margin: [0, 0, 0, reservePt] }], unbreakable: true },
    { ...table, margin: [0, -reservePt, 0, 0] },
  ]
}
