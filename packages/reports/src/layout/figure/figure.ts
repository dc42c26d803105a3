import type { Look } from '../look.ts'
import type { FigureLabel, Node } from '../node.ts'

/** A drawing over the whole column, before it has a number. */
export interface Drawing {
  readonly svg: string
  readonly labels: readonly FigureLabel[]
  readonly heightPt: number
  /** What it shows, for who does not see it. */
  readonly alt: string
  /** What its marks mean, and what it leaves out. */
  readonly caption: string
}

const print = (
  { svg, labels, heightPt, alt, caption }: Drawing,
  number: number,
  { page, words }: Look,
): Node[] => [
  { svg, labels, alt, turns: true, width: page.columnPt, height: heightPt },
  { role: 'caption', text: words.figure.caption(number, caption), style: 'caption' },
]

/** The drawings of a document in order, each with its caption and number; one that is missing takes none. */
export const numberFigures = (drawings: readonly (Drawing | undefined)[], look: Look): readonly Node[][] => {
  let number = 0
  return drawings.map((drawing) => {
    if (drawing === undefined) return []
    number += 1
    return print(drawing, number, look)
  })
}
