import type { FigureLabel } from '../layout/node.ts'
import { asSeen, directionsOf, runsBothWays, seenFromLeft } from './bidi.ts'
import type { SplitByScript } from './scripts.ts'

/** A part of a label: words of one family in one direction. */
export interface LabelPart {
  /** As they are given to the font, from left to right. */
  readonly words: readonly string[]
  /** None where no family has its characters. */
  readonly family: string | undefined
  readonly level: number
}

/** Words that run to the left are shaped one by one, as on the lines of texts. */
const wordsOf = (text: string, level: number): readonly string[] => {
  if (level % 2 === 0) return seenFromLeft(text)
  const words = text.split(/( )/).filter((word) => word !== '')
  return words.map((word) => asSeen(word, level)).reverse()
}

/** The family of the labels of drawings. */
export const labelFamily = 'sans'

/** The parts of a label in the order in which they are read, each in a family that has its characters. */
export const labelParts = ({ text }: FigureLabel, split: SplitByScript): readonly LabelPart[] => {
  const { parts } = runsBothWays(text)
    ? directionsOf(text)
    : { parts: [{ start: 0, end: text.length, level: 0 }] }
  return parts.flatMap(({ start, end, level }) =>
    split(text.slice(start, end), labelFamily).map(({ text: piece, family }) => ({
      words: wordsOf(piece, level),
      family,
      level,
    })),
  )
}
