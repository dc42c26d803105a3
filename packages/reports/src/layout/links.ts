import type { ClaimReference } from '../briefing.ts'
import { source, claim as words } from '../wording.ts'
import type { Inline, TextNode } from './node.ts'

/** The ids of what is linked to. A link to an id that nothing bears is dead without a word. */
export const claimId = (number: number): string => `claim-${number}`
export const sourceId = (number: number): string => `source-${number}`

const link = (text: string, to: string): TextNode => ({ text, linkToDestination: to, style: 'link' })

/** `[1]`, leading to the source. */
export const sourceLink = (number: number): TextNode => link(source.number(number), sourceId(number))

/** `4`, leading to the claim. */
export const claimLink = (number: number): TextNode => link(String(number), claimId(number))

interface Run {
  readonly from: number
  readonly to: number
}

/** Numbers in order, each run of consecutive ones as its ends. */
export const collapse = (numbers: readonly number[]): readonly Run[] => {
  const runs: Run[] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    const follows = last !== undefined && number === last.to + 1
    runs.push({ from: follows ? last.from : number, to: number })
    if (follows) runs.splice(-2, 1)
  }
  return runs
}

const wordRun = ({ from, to }: Run): readonly Inline[] => {
  if (from === to) return [claimLink(from)]
  return [claimLink(from), to === from + 1 ? ', ' : '–', claimLink(to)]
}

const separate = (items: readonly (readonly Inline[])[]): Inline[] =>
  items.flatMap((item, index) => (index === 0 ? item : [', ', ...item]))

/** `2, 5–7`, each end leading to its claim. */
export const claimNumbers = (numbers: readonly number[]): Inline[] => separate(collapse(numbers).map(wordRun))

const numbersOf = (references: readonly ClaimReference[]): readonly number[] =>
  references.map(({ number }) => number).filter((number) => number !== null)

/** `2, 5–7; 1 elsewhere`: claims that stand in another briefing are counted. For narrow columns. */
export const claimsInColumn = (references: readonly ClaimReference[]): Inline[] => {
  const numbers = numbersOf(references)
  const elsewhere = references.length - numbers.length
  if (elsewhere === 0) return claimNumbers(numbers)
  const counted = words.elsewhere(elsewhere)
  return numbers.length === 0 ? [counted] : [...claimNumbers(numbers), `; ${counted}`]
}

/** `claims 2, 5–7, first-exercise`: claims that stand in another briefing are named by their slug. */
export const claimsInText = (references: readonly ClaimReference[]): Inline[] => [
  `${references.length === 1 ? words.one : words.many} `,
  ...separate([
    ...collapse(numbersOf(references)).map(wordRun),
    ...references.filter(({ number }) => number === null).map(({ slug }) => [words.namedElsewhere(slug)]),
  ]),
]
