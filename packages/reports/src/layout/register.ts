import { estimateRow } from './height.ts'
import type { Look } from './look.ts'
import type { Node, TableNode } from './node.ts'
import { cellPt } from './style.ts'

/** One column of a register: its head and its share of the width. */
export interface Column {
  readonly head: string
  readonly share: number
}

const widthsOf = (columns: readonly Column[], { page }: Look): number[] => {
  const shares = columns.reduce((total, { share }) => total + share, 0)
  const textPt = page.columnPt - cellPt.gap * (columns.length - 1)
  return columns.map(({ share }) => (textPt * share) / shares)
}

/** A table over the whole column, with a head that repeats and rows that stay whole where that loses nothing. */
export const register = (columns: readonly Column[], rows: Node[][], look: Look): TableNode => {
  const widths = widthsOf(columns, look)
  const head: Node[] = columns.map((column) => ({ text: column.head, style: 'columnHead' }))
  const { columnPt, columnHeightPt } = look.page
  const whole = rows.every((row) => estimateRow(row, widths, columnPt, look) <= columnHeightPt / 2)
  return {
    role: 'table',
    table: {
      widths,
      body: [head, ...rows],
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
    },
    layout: look.tables.register,
  }
}
