import type { FigureLabel } from '../layout/node.ts'
import { asSeen, directionsOf, inVisualOrder, runsBothWays } from './bidi.ts'
import type { SplitByScript } from './scripts.ts'

/** A part of a label: words of one family in one direction. */
export interface LabelPart {
  /** As it is given to the font. */
  readonly text: string
  readonly reading: string
  /** None where no family has its characters. */
  readonly family: string | undefined
  readonly level: number
}

/** Words that run to the left are ordered one by one, as on the lines of texts. */
const wordsOf = (text: string, level: number): readonly string[] =>
  level % 2 === 1 ? text.split(/( )/).filter((word) => word !== '') : [text]

/** The family of the labels of drawings. */
export const labelFamily = 'sans'

/** The parts of a label from left to right, each in a family that has its characters. */
export const labelParts = ({ text }: FigureLabel, split: SplitByScript): readonly LabelPart[] => {
  const { parts } = runsBothWays(text)
    ? directionsOf(text)
    : { parts: [{ start: 0, end: text.length, level: 0 }] }
  const pieces = parts.flatMap(({ start, end, level }) =>
    split(text.slice(start, end), labelFamily).flatMap(({ text: piece, family }) =>
      wordsOf(piece, level).map((word) => ({ text: asSeen(word, level), reading: word, family, level })),
    ),
  )
  return inVisualOrder(pieces, ({ level }) => level)
}
