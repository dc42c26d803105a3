import type { Sheet as SheetWords, Term } from '@claimgraph/model'

/** A page and what stands where on it, in points. */
export interface Page {
  readonly widthPt: number
  readonly heightPt: number
  readonly marginsPt: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  /** Width and height of the text column. */
  readonly columnPt: number
  readonly columnHeightPt: number
  /** Width of the hanging column for numbers, at the beginning of the text column. */
  readonly hangPt: number
  /** Distance of the running lines from the edges of the sheet. */
  readonly headerTopPt: number
  readonly footerTopPt: number
  /** Brings a single running line to the middle of the label beside it. */
  readonly runningDropPt: number
  /** Running lines of more characters than this are shortened: they have one line of room. */
  readonly runningCharacters: number
}

/** A sheet, by its name. */
export type Sheet = Term<typeof SheetWords>

/** The sizes of sheets in points. */
const sheets = {
  A4: { widthPt: 595.28, heightPt: 841.89 },
  Letter: { widthPt: 612, heightPt: 792 },
} as const satisfies Readonly<Record<Sheet, unknown>>

const marginsPt = { left: 76, top: 92, right: 76, bottom: 84 } as const

/** The height of a running line, and how many lines of a marking the margins have room for. */
const runningLinePt = 12
const roomFor = { header: 2, footer: 1 } as const

/**
 * A page with wide margins, a text column, and a hanging column for numbers inside it.
 * @param markingLines the lines that a marking takes at most: the margins grow with them
 */
export const pageOf = (sheet: Sheet, markingLines: number): Page => {
  const { widthPt, heightPt } = sheets[sheet]
  const grown = (room: number): number => runningLinePt * Math.max(0, markingLines - room)
  const { left, right } = marginsPt
  const [top, bottom] = [marginsPt.top + grown(roomFor.header), marginsPt.bottom + grown(roomFor.footer)]
  return {
    widthPt,
    heightPt,
    marginsPt: { left, top, right, bottom },
    columnPt: columnOf(sheet),
    columnHeightPt: heightPt - top - bottom,
    hangPt: 28,
    headerTopPt: 40,
    footerTopPt: 30,
    runningDropPt: 3,
    runningCharacters: 64,
  }
}

/** The width in points of the text column on a sheet. */
export const columnOf = (sheet: Sheet): number =>
  Math.floor(sheets[sheet].widthPt - marginsPt.left - marginsPt.right)
