import { estimateHeight, estimateRow } from './height.ts'
import type { Look } from './look.ts'
import type { Node, StackNode, TableNode } from './node.ts'

/** What is kept on one page is at most half of it: estimates may be half of the truth. */
const keptPt = ({ page }: Look): number => page.columnHeightPt / 2

const heightOf = (nodes: readonly Node[], look: Look): number =>
  nodes.reduce((height, node) => height + estimateHeight(node, look.page.columnPt, look), 0)

const fits = (nodes: readonly Node[], look: Look): boolean => heightOf(nodes, look) <= keptPt(look)

/** Blocks that stay on one page, unless they are so long that pdfmake would drop the end of them. */
export const keepTogether = (stack: Node[], look: Look): StackNode => ({
  stack,
  unbreakable: fits(stack, look),
})

/** An entry of a list in pieces: all of it on one page where that is possible, else at least its opening. */
export const keepOpening = (opening: Node[], rest: Node[], look: Look): Node[] =>
  fits([...opening, ...rest], look)
    ? [keepTogether([...opening, ...rest], look)]
    : [keepTogether(opening, look), ...rest]

/** Headings that stay with the first of the blocks below them. */
export const headBlocks = (headings: Node[], blocks: Node[], look: Look): Node[] => {
  const [first, ...rest] = blocks
  return first === undefined ? headings : [keepTogether([...headings, first], look), ...rest]
}

/**
 * Headings that stay with the first rows of a table. Its head has to repeat, so it cannot share an unbreakable
 * block with them: they reserve the room instead, and the table moves up into it.
 */
export const headTable = (headings: Node[], table: TableNode, look: Look): Node[] => {
  const { body, widths } = table.table
  const opening = body
    .slice(0, 2)
    .reduce((height, row) => height + estimateRow(row, widths, look.page.columnPt, look), 0)
  const reservePt = Math.min(opening, keptPt(look) - heightOf(headings, look))
  return [
    { stack: [{ stack: headings, margin: [0, 0, 0, reservePt] }], unbreakable: true },
    { ...table, margin: [0, -reservePt, 0, 0] },
  ]
}
