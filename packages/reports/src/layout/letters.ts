/**
 * How much room letters need beside our own, for which the bounds of widths and heights are made: 1 is as much, and
 * less is never said.
 */
export interface Letters {
  /** Widths of what is read and looked up, in any face. */
  readonly width: number
  readonly height: number
  /** Widths of the labels of drawings. */
  readonly labels: number
}

/** Our own letters. */
export const plainLetters: Letters = { width: 1, height: 1, labels: 1 }
