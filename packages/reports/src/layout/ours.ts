import { plainColours } from './colours.ts'
import type { Look } from './look.ts'
import type { Node, TableNode } from './node.ts'
import { oursPt } from './style.ts'

/** How the bar is called: by its colour where that is our own. */
export const barOf = ({ colours, words }: Look): string =>
  colours.accent === plainColours.accent ? words.bar.blue : words.bar.other

/** What is ours and not a source's: behind a bar. Widths in points. */
export const ours = (stack: Node[], widthPt: number, { tables }: Look): TableNode => ({
  table: { widths: [widthPt - oursPt.bar - oursPt.padding], body: [[{ stack }]] },
  layout: tables.ours,
})

/** The bottom line, behind a bar and on a ground of its own. */
export const oursOnGround = (stack: Node[], widthPt: number, { tables }: Look): TableNode => ({
  table: { widths: [widthPt - oursPt.bar - 2 * oursPt.padding], body: [[{ stack }]] },
  layout: tables.bottomLine,
})
