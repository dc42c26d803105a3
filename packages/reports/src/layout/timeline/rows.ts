import type { Look } from '../look.ts'
import { timelinePt } from '../style.ts'
import type { Axis } from './axis.ts'
import { type Mark, markOf } from './mark.ts'
import type { Span } from './span.ts'

/** Marks in rows, none over another; and those for which there was no row left. */
export interface Rows {
  readonly rows: readonly (readonly Mark[])[]
  readonly unlabelled: readonly Mark[]
}

const clear = (mark: Mark, row: readonly Mark[]): boolean =>
  row.every(
    ({ leftPt, rightPt }) =>
      leftPt >= mark.rightPt + timelinePt.apart || rightPt + timelinePt.apart <= mark.leftPt,
  )

const fill = (marks: readonly Mark[]): Rows => {
  const rows: Mark[][] = []
  const unlabelled: Mark[] = []
  for (const mark of marks) {
    const row = rows.find((candidate) => clear(mark, candidate))
    if (row !== undefined) row.push(mark)
    else if (rows.length < timelinePt.mostRows) rows.push([mark])
    else unlabelled.push(mark)
  }
  return { rows, unlabelled }
}

/** Puts events into rows, each into the first that has room: with labels as long as the number of rows allows. */
export const rowsOf = (spans: readonly Span[], axis: Axis, look: Look): Rows => {
  const attempt = (titlePt: number): Rows => fill(spans.map((span) => markOf(span, axis, titlePt, look)))
  for (const titlePt of timelinePt.titles) {
    const rows = attempt(titlePt)
    if (rows.unlabelled.length === 0) return rows
  }
  return attempt(0)
}
