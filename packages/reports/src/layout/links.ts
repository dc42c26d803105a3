import type { ClaimReference } from '../briefing.ts'
import type { Section } from './heading.ts'
import type { Look } from './look.ts'
import type { Inline, TextNode } from './node.ts'

/** The ids of what is linked to. A link to an id that nothing bears is dead without a word. */
export const claimId = (number: number): string => `claim-${number}`
export const sourceId = (number: number): string => `source-${number}`
export const eventId = (number: number): string => `event-${number}`
export const judgementId = (number: number): string => `judgement-${number}`

/** Words that lead to something in a section: where that is left out, they lead nowhere. */
const link = (text: string, to: string, section: Section, { sections }: Look): TextNode =>
  sections.includes(section) ? { text, linkToDestination: to, style: 'link' } : { text }

/** `[1]`, leading to the source. */
export const sourceLink = (number: number, look: Look): TextNode =>
  link(look.words.source.number(number), sourceId(number), 'sources', look)

/** `4`, leading to the claim. */
export const claimLink = (number: number, look: Look): TextNode =>
  link(String(number), claimId(number), 'claims', look)

/** `E4`: what an event is referred to by. */
export const eventNumber = (number: number, { words }: Look): string => words.chronology.number(number)

const eventLink = (number: number, look: Look): TextNode =>
  link(eventNumber(number, look), eventId(number), 'chronology', look)
const judgementLink = (number: number, look: Look): TextNode =>
  link(look.words.judgement.number(number), judgementId(number), 'judgements', look)

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

type Link = (number: number, look: Look) => TextNode

const wordRun =
  (to: Link, look: Look) =>
  (run: Run): readonly Inline[] => {
    if (run.from === run.to) return [to(run.from, look)]
    const between = run.to === run.from + 1 ? look.words.joining.comma : '–'
    return [to(run.from, look), between, to(run.to, look)]
  }

const separate = (items: readonly (readonly Inline[])[], { words: { joining } }: Look): Inline[] =>
  items.flatMap((item, index) => (index === 0 ? item : [joining.comma, ...item]))

const collapsed =
  (to: Link) =>
  (numbers: readonly number[], look: Look): Inline[] =>
    separate(collapse(numbers).map(wordRun(to, look)), look)

/** `2, 5–7`, each end leading to its claim. */
export const claimNumbers = collapsed(claimLink)

/** Runs of numbers that a narrow column has room for, and how many of them are shown where there are more. */
const [mostRuns, shownRuns] = [12, 9]

/** `2, 5–7 and 205 more`: for narrow columns. */
export const firstClaimNumbers = (numbers: readonly number[], look: Look): Inline[] => {
  const runs = collapse(numbers)
  if (runs.length <= mostRuns) return claimNumbers(numbers, look)
  const last = runs[shownRuns - 1]?.to ?? 0
  const shown = numbers.filter((number) => number <= last)
  return [...claimNumbers(shown, look), ` ${look.words.claim.andMore(numbers.length - shown.length)}`]
}

/** `[2], [5]–[7]`, each end leading to its source. */
export const sourceNumbers = collapsed(sourceLink)

/** `E2, E5–E7`, each end leading to its event. */
export const eventNumbers = collapsed(eventLink)

/** `K2, K5–K7`, each end leading to its judgement. */
export const judgementNumbers = collapsed(judgementLink)

const numbersOf = (references: readonly ClaimReference[]): readonly number[] =>
  references.map(({ number }) => number).filter((number) => number !== null)

/** `2, 5–7; 1 elsewhere`: claims that stand in another briefing are counted. For narrow columns. */
export const claimsInColumn = (references: readonly ClaimReference[], look: Look): Inline[] => {
  const numbers = numbersOf(references)
  const elsewhere = references.length - numbers.length
  if (elsewhere === 0) return claimNumbers(numbers, look)
  const { claim, joining } = look.words
  const counted = claim.elsewhere(elsewhere)
  return numbers.length === 0 ? [counted] : [...claimNumbers(numbers, look), `${joining.semicolon}${counted}`]
}

/** `claims 2, 5–7, first-exercise`: claims that stand in another briefing are named by their slug. */
export const claimsInText = (references: readonly ClaimReference[], look: Look): Inline[] => [
  `${look.words.claim.noun(references.length)} `,
  ...separate(
    [
      ...collapse(numbersOf(references)).map(wordRun(claimLink, look)),
      ...references
        .filter(({ number }) => number === null)
        .map(({ slug }) => [look.words.claim.namedElsewhere(slug)]),
    ],
    look,
  ),
]
