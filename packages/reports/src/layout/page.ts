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

/** The sheets that can be printed on: ISO 216, and North America's letter. */
const sheets = {
  A4: { widthPt: 595.28, heightPt: 841.89 },
} as const

/** The size of a sheet, by its name. */
export type Sheet = keyof typeof sheets

const marginsPt = { left: 76, top: 92, right: 76, bottom: 84 } as const

/** A page with wide margins, a text column, and a hanging column for numbers inside it. */
export const pageOf = (sheet: Sheet): Page => {
  const { widthPt, heightPt } = sheets[sheet]
  return {
    widthPt,
    heightPt,
    marginsPt,
    columnPt: Math.floor(widthPt - marginsPt.left - marginsPt.right),
    columnHeightPt: heightPt - marginsPt.top - marginsPt.bottom,
    hangPt: 28,
    headerTopPt: 40,
    footerTopPt: 30,
    runningDropPt: 3,
    runningCharacters: 64,
  }
}
