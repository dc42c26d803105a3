import type { Style, StyleDictionary } from 'pdfmake/interfaces.js'
import type { Colours } from './colours.ts'

/** The one type scale, in points. */
const scale = { small: 8.5, body: 10.5, lead: 13, heading: 17, title: 27 } as const

/** Text without a style of its own. */
export const defaultStyleOf = ({ ink }: Colours) =>
  ({ font: 'serif', fontSize: scale.body, color: ink }) as const satisfies Style

/** A family with serifs for what is read, one without for what is looked up. */
export const stylesOf = ({ grey, accent }: Colours) =>
  ({
    eyebrow: { font: 'sans', fontSize: scale.small, bold: true, color: accent, margin: [0, 0, 0, 2] },
    title: { fontSize: scale.title, bold: true, lineHeight: 0.84, margin: [0, 4, 48, 8] },
    longTitle: { fontSize: scale.heading, bold: true, lineHeight: 0.9, margin: [0, 4, 48, 8] },
    question: { fontSize: scale.lead, italics: true, lineHeight: 0.95, margin: [0, 0, 48, 10] },
    meta: { font: 'sans', fontSize: scale.small, color: grey },
    section: { fontSize: scale.heading, bold: true, lineHeight: 0.9, margin: [0, 26, 0, 5] },
    group: { font: 'sans', fontSize: scale.body, bold: true, lineHeight: 0.95, margin: [0, 14, 0, 1] },
    gloss: { font: 'sans', fontSize: scale.small, color: grey, margin: [0, 0, 0, 9] },
    lead: { fontSize: scale.lead, lineHeight: 0.97 },
    body: { fontSize: scale.body, margin: [0, 0, 0, 6] },
    statement: { fontSize: scale.body, margin: [0, 0, 0, 2] },
    number: { font: 'sans', fontSize: scale.body, color: grey, lineHeight: 0.963 },
    ourNumber: { font: 'sans', fontSize: scale.body, bold: true, color: accent, lineHeight: 0.963 },
    small: { font: 'sans', fontSize: scale.small },
    quiet: { font: 'sans', fontSize: scale.small, color: grey },
    strong: { font: 'sans', fontSize: scale.small, bold: true },
    scaleNote: { font: 'sans', fontSize: scale.small, color: grey, margin: [0, 0, 0, 3] },
    tableNote: { font: 'sans', fontSize: scale.small, color: grey, margin: [0, 4, 0, 0] },
    columnHead: { font: 'sans', fontSize: scale.small, color: grey },
    caption: { font: 'sans', fontSize: scale.small, color: grey, margin: [0, 5, 0, 12] },
    link: { color: accent },
    work: { italics: true },
    running: { font: 'sans', fontSize: scale.small, color: grey },
    marking: { font: 'sans', fontSize: scale.small, bold: true, margin: [0, 0, 12, 0] },
    /** TLP 2.0 asks for 12 points or more. */
    tlp: { font: 'sans', fontSize: 12, bold: true, lineHeight: 0.9 },
  }) as const satisfies StyleDictionary

/** What text without a style of its own looks like. */
export type DefaultStyle = ReturnType<typeof defaultStyleOf>

/** The styles of texts by their names. */
export type Styles = ReturnType<typeof stylesOf>

/** The label on its ground, by the colours that FIRST lays down for TLP 2.0. */
export const tlpColours = {
  clear: '#FFFFFF',
  green: '#33FF00',
  amber: '#FFC000',
  'amber-strict': '#FFC000',
  red: '#FF2B2B',
} as const
export const tlpGround = '#000000'

/** A title of more characters than this is set smaller. */
export const longTitleCharacters = 110

/** The boxes in points that a logo fits into, above the title and in the head of a page, and the space below and beside it. */
export const logoPt = {
  title: { width: 190, height: 40 },
  running: { width: 90, height: 22 },
  below: 14,
  beside: 12,
} as const

/** The marking of a house: its size in points, what the label beside it takes, and how much wider bold letters are. */
export const markingPt = { text: scale.small, beside: 150, boldly: 1.1 } as const

/** Space in points between the blocks of a list. */
export const blockGapPt = 11

/** Padding in points of a register's cells: between the columns, and above and below each row. */
export const cellPt = { gap: 10, row: 4 } as const

/** What is ours, in points: its bar, its padding, and the space above the bottom line and around an assessment. */
export const oursPt = { bar: 2, padding: 10, aboveBottomLine: 22, aboveView: 4, belowView: 2 } as const

/** What all drawings share: the size of their labels in points, how far a baseline lies below the middle of its letters in ems, and the weights of lines. */
export const figurePt = { text: 8, baseline: 0.33, line: 0.6, hairline: 0.4 } as const

/** How much a shape covers of what lies below it: what is faint, and the lines of the network. */
export const covering = { faint: 0.3, edge: 0.5 } as const

/**
 * The timeline in points: what is left free at both ends, heights of a row, a bar, the axis with its labels and the strip of
 * events without one, the space above the axis; the radius of a dot; the length of an arrow; of a bar at least, and of its end
 * that is not firm at most; spaces beside a label and between marks. `openMonths`: what is shown of an open end at least. `titles`: the widths that labels may have, tried one after the other. At most a third of a page in all.
 */
export const timelinePt = {
  inset: 8,
  row: 14,
  bar: 11,
  axis: 13,
  strip: 10,
  above: 4,
  dot: 3.2,
  arrow: 6,
  narrowestBar: 4,
  infirm: 36,
  gap: 4,
  apart: 6,
  mostRows: 13,
  openMonths: 24,
  titles: [400, 200, 110],
} as const

/** Names and titles told to who does not see a drawing have at most so many characters. */
export const toldCharacters = 70

/** The network in points: the distance of actors on a side, what is free above and below, half its width, radii, and lines. */
export const networkPt = {
  mostActors: 14,
  row: 27,
  above: 8,
  halfWidth: 88,
  dot: 4.2,
  gap: 7,
  thinnest: 0.6,
  thickest: 6,
  /** The width of a line for each claim, where that is not more than the thickest. */
  perClaim: 0.9,
  /** How far a line bends towards the middle: 0 is straight. */
  bend: 0.35,
} as const

/** Widths in points of the note on method: its titles, the gap between its scales, and the degrees of these. */
export const methodPt = { title: 118, gap: 22, phrase: 108, word: 56, digit: 18 } as const
