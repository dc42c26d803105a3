import type { CustomTableLayout } from 'pdfmake/interfaces.js'
import type { Colours } from './colours.ts'
import { cellPt, oursPt, tlpGround } from './style.ts'

/** How tables look: those of data, and those that only put something beside a bar or on a ground. */
export interface Tables {
  /** Hairlines between the rows, a firmer one under the head, no verticals. */
  readonly register: CustomTableLayout
  /** What is ours stands behind a bar of the accent. */
  readonly ours: CustomTableLayout
  /** The same on a quiet ground, for the bottom line alone. */
  readonly bottomLine: CustomTableLayout
  /** The box of the marking. */
  readonly tlp: CustomTableLayout
}

const none = (): number => 0

/** The tables of a document in these colours. */
export const tablesOf = ({ accent, grey, hairline, wash }: Colours): Tables => {
  const ours: CustomTableLayout = {
    hLineWidth: none,
    vLineWidth: (line) => (line === 0 ? oursPt.bar : 0),
    vLineColor: accent,
    paddingLeft: () => oursPt.padding,
    paddingRight: none,
    paddingTop: none,
    paddingBottom: () => 1,
  }
  return {
    register: {
      hLineWidth: (line, node) => (line === 0 ? 0 : line === node.table.headerRows ? 0.8 : 0.4),
      hLineColor: (line, node) => (line === node.table.headerRows ? grey : hairline),
      vLineWidth: none,
      paddingLeft: none,
      paddingRight: (column, node) => (column + 1 === node.table.body[0]?.length ? 0 : cellPt.gap),
      paddingTop: () => cellPt.row,
      paddingBottom: () => cellPt.row,
    },
    ours,
    bottomLine: {
      ...ours,
      fillColor: wash,
      paddingRight: () => oursPt.padding,
      paddingTop: () => 8,
      paddingBottom: () => 10,
    },
    tlp: {
      hLineWidth: none,
      vLineWidth: none,
      fillColor: tlpGround,
      paddingLeft: () => 5,
      paddingRight: () => 5,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  }
}
