import type { Node, TableNode } from './node.ts'
import { bottomLineLayout, oursLayout, oursPt } from './style.ts'

/** What is ours and not a source's: behind a bar. Widths in points. */
export const ours = (stack: Node[], widthPt: number): TableNode => ({
  table: { widths: [widthPt - oursPt.bar - oursPt.padding], body: [[{ stack }]] },
  layout: oursLayout,
})

/** The bottom line, behind a bar and on a ground of its own. */
export const oursOnGround = (stack: Node[], widthPt: number): TableNode => ({
  table: { widths: [widthPt - oursPt.bar - 2 * oursPt.padding], body: [[{ stack }]] },
  layout: bottomLineLayout,
})
