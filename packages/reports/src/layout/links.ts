import type { ClaimReference } from '../briefing.ts'
import { chronology, judgement, source, claim as words } from '../wording.ts'
import type { Inline, TextNode } from './node.ts'

/** The ids of what is linked to. A link to an id that nothing bears is dead without a word. */
export const claimId = (number: number): string => `claim-${number}`
export const sourceId = (number: number): string => `source-${number}`
export const eventId = (number: number): string => `event-${number}`
export const judgementId = (number: number): string => `judgement-${number}`

const link = (text: string, to: string): TextNode => ({ text, linkToDestination: to, style: 'link' })

/** `[1]`, leading to the source. */
export const sourceLink = (number: number): TextNode => link(source.number(number), sourceId(number))

/** `4`, leading to the claim. */
export const claimLink = (number: number): TextNode => link(String(number), claimId(number))

/** `E4`: what an event is referred to by. */
export const eventNumber = (number: number): string => chronology.number(number)

const eventLink = (number: number): TextNode => link(eventNumber(number), eventId(number))
const judgementLink = (number: number): TextNode => link(judgement.number(number), judgementId(number))

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

type Link = (number: number) => TextNode

const wordRun =
  (to: Link) =>
  (run: Run): readonly Inline[] => {
    if (run.from === run.to) return [to(run.from)]
    return [to(run.from), run.to === run.from + 1 ? ', ' : '–', to(run.to)]
  }

const separate = (items: readonly (readonly Inline[])[]): Inline[] =>
  items.flatMap((item, index) => (index === 0 ? item : [', ', ...item]))

const collapsed =
  (to: Link) =>
  (numbers: readonly number[]): Inline[] =>
    separate(collapse(numbers).map(wordRun(to)))

/** `2, 5–7`, each end leading to its claim. */
export const claimNumbers = collapsed(claimLink)

/** `[2], [5]–[7]`, each end leading to its source. */
export const sourceNumbers = collapsed(sourceLink)

/** `E2, E5–E7`, each end leading to its event. */
export const eventNumbers = collapsed(eventLink)

/** `K2, K5–K7`, each end leading to its judgement. */
export const judgementNumbers = collapsed(judgementLink)

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
    ...collapse(numbersOf(references)).map(wordRun(claimLink)),
    ...references.filter(({ number }) => number === null).map(({ slug }) => [words.namedElsewhere(slug)]),
  ]),
]
