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

/** Our own colours. */
export const plainColours: Colours = {
  ink: '#1c1c1c',
  grey: '#5c5c5c',
  hairline: '#c4c4c4',
  wash: '#f5f5f2',
  accent: '#1b4b72',
  mark: '#5f86a6',
  fill: '#d9e4ed',
  ground: '#ffffff',
}
