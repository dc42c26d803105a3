import type { Briefing, BriefingAssertion, BriefingClaim } from '../briefing.ts'
import { claim as claimWords, agreement as words } from '../wording.ts'
import { groupHeading, sectionHeading } from './heading.ts'
import { textOf } from './height.ts'
import { headBlocks, headTable, keepTogether } from './keep.ts'
import { claimNumbers } from './links.ts'
import type { Inline, Node } from './node.ts'
import { type Column, register } from './register.ts'
import { sayers } from './sayers.ts'

const claimsColumn = { head: words.claims, share: 60 }
const agreeing: readonly Column[] = [
  claimsColumn,
  { head: words.origins, share: 44 },
  { head: words.asserting, share: 339 },
]
const disagreeing: readonly Column[] = [
  claimsColumn,
  { head: words.asserting, share: 190 },
  { head: words.denying, share: 193 },
]

type Stance = BriefingAssertion['stance']

const by =
  ({ sources }: Briefing, ...stances: readonly Stance[]) =>
  ({ assertions }: BriefingClaim): Inline[] =>
    sayers(
      assertions.filter(({ stance }) => stances.includes(stance)),
      sources,
    )

/** Claims of which the same is to be said share a row. */
const rowsOf = (claims: readonly BriefingClaim[], cells: (claim: BriefingClaim) => Inline[][]): Node[][] => {
  const cell = (text: Inline[]): Node => ({ text, style: 'small' })
  const groups = Map.groupBy(claims, (claim) => cells(claim).map(textsOf).join('\n'))
  return [...groups.values()].map((group) => {
    const [first] = group
    const rest = first === undefined ? [] : cells(first)
    return [cell(claimNumbers(group.map(({ number }) => number))), ...rest.map(cell)]
  })
}

const textsOf = (inlines: readonly Inline[]): string => inlines.map(textOf).join('')

const isCorroborated = ({ corroboration: { origins } }: BriefingClaim): boolean => origins > 1

const saysSo = ({ stance, via }: BriefingAssertion): boolean => stance === 'asserts' && via.length === 0

/** Several sources say so first hand, and yet it has no second origin, because they copy. */
const isRepeated = (claim: BriefingClaim, { sources }: Briefing): boolean => {
  if (isCorroborated(claim)) return false
  const saying = new Set(claim.assertions.filter(saysSo).map(({ source }) => source))
  return saying.size > 1 && sources.some(({ number, copies }) => copies !== null && saying.has(number))
}

const isContested = ({ corroboration: { level }, assertions }: BriefingClaim): boolean =>
  level === 'contested' || assertions.some(({ stance }) => stance === 'doubts')

const whyNone = ({ claims, sources }: Briefing): string => {
  if (sources.length === 1) return words.oneSource
  return claims.every(({ corroboration: { origins } }) => origins === 1)
    ? words.oneOrigin
    : words.noneCorroborated
}

const agree = (briefing: Briefing): Node[] => {
  const heading = groupHeading('agreement', 'agree', words.agree)
  const claims = briefing.claims.filter(isCorroborated)
  if (claims.length === 0) return [keepTogether([heading, { text: whyNone(briefing), style: 'body' }])]
  const rows = rowsOf(claims, (claim) => [
    [String(claim.corroboration.origins)],
    by(briefing, 'asserts')(claim),
  ])
  return [
    ...headTable([heading], register(agreeing, rows)),
    ...(claims.length === briefing.claims.length
      ? []
      : [{ text: words.others, style: 'tableNote' } as const]),
  ]
}

const repeated = (briefing: Briefing): Node[] => {
  const numbers = briefing.claims.filter((claim) => isRepeated(claim, briefing)).map(({ number }) => number)
  if (numbers.length === 0) return []
  const [noun, verb] =
    numbers.length === 1
      ? [claimWords.oneAtStart, words.repeatedBy('one')]
      : [claimWords.manyAtStart, words.repeatedBy('many')]
  return [
    keepTogether([
      groupHeading('agreement', 'repeated', words.repeated),
      { text: [`${noun} `, ...claimNumbers(numbers), ` ${verb}`], style: 'body' },
    ]),
  ]
}

const disagree = (briefing: Briefing): Node[] => {
  const heading = groupHeading('agreement', 'disagree', words.disagree)
  const claims = briefing.claims.filter(isContested)
  if (claims.length === 0) return [keepTogether([heading, { text: words.noneContested, style: 'body' }])]
  const rows = rowsOf(claims, (claim) => [
    by(briefing, 'asserts')(claim),
    by(briefing, 'denies', 'doubts')(claim),
  ])
  return headTable([heading], register(disagreeing, rows))
}

/** Which claims several origins assert, which only copies repeat, and which are contested, by their numbers. */
export const agreement = (briefing: Briefing): Node[] => {
  if (briefing.claims.length === 0) return []
  const heading = [sectionHeading('agreement', words.heading), { text: words.gloss, style: 'meta' } as const]
  return headBlocks(heading, [...agree(briefing), ...repeated(briefing), ...disagree(briefing)])
}
