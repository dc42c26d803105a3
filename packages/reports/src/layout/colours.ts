import { mixed, plainColours as plain, type Template } from '@claimgraph/model'

/** The colours of a briefing, as `#rrggbb`. */
export interface Colours {
  /** Letters. */
  readonly ink: string
  /** What is beside the point: glosses, captions, heads of columns. */
  readonly grey: string
  readonly hairline: string
  /** The ground of the bottom line. */
  readonly wash: string
  /** The one accent: whatever is ours, and whatever leads somewhere. */
  readonly accent: string
  /** The marks of drawings: the accent, but lighter, since labels stand on them. */
  readonly mark: string
  readonly fill: string
  /** What drawings stand on. */
  readonly ground: string
}

const white = '#ffffff'

/** How much of the accent gives way to white in the marks of drawings, and in what a label may stand on. */
const lighter = { mark: 0.32, fill: 0.84 } as const

/** Our own colours. */
export const plainColours: Colours = {
  ink: plain.text,
  grey: plain.quiet,
  hairline: '#c4c4c4',
  wash: plain.ground,
  accent: plain.accent,
  mark: '#5f86a6',
  fill: '#d9e4ed',
  ground: white,
}

/** The colours of a house: what it does not choose is ours. */
export const coloursOf = ({ accent, text, quiet, ground }: Template['brand']['colours']): Colours => ({
  ...plainColours,
  ...(text === undefined ? {} : { ink: text }),
  ...(quiet === undefined ? {} : { grey: quiet }),
  ...(ground === undefined ? {} : { wash: ground }),
  ...(accent === undefined
    ? {}
    : { accent, mark: mixed(accent, white, lighter.mark), fill: mixed(accent, white, lighter.fill) }),
})
