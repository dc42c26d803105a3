import { figure as words } from '../../wording.ts'
import type { FigureLabel, Node } from '../node.ts'
import { page } from '../style.ts'

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

const print = ({ svg, labels, heightPt, alt, caption }: Drawing, number: number): Node[] => [
  { svg, labels, alt, width: page.columnPt, height: heightPt },
  { text: words.caption(number, caption), style: 'caption' },
]

/** The drawings of a document in order, each with its caption and number; one that is missing takes none. */
export const numberFigures = <Drawings extends readonly (Drawing | undefined)[]>(
  ...drawings: Drawings
): { readonly [Index in keyof Drawings]: Node[] } => {
  let number = 0
  const printed = drawings.map((drawing) => {
    if (drawing === undefined) return []
    number += 1
    return print(drawing, number)
  })
  return printed as { [Index in keyof Drawings]: Node[] }
}
