import type { Briefing, BriefingAssertion, BriefingClaim } from '../briefing.ts'
import { groupHeading, sectionHeading } from './heading.ts'
import { textOf } from './height.ts'
import { headBlocks, headTable, keepTogether } from './keep.ts'
import { claimNumbers } from './links.ts'
import type { Look } from './look.ts'
import type { Inline, Node } from './node.ts'
import { type Column, register } from './register.ts'
import { sayers } from './sayers.ts'

const agreeing = ({ words: { agreement: words } }: Look): readonly Column[] => [
  { head: words.claims, share: 60 },
  { head: words.origins, share: 44 },
  { head: words.asserting, share: 339 },
]
const disagreeing = ({ words: { agreement: words } }: Look): readonly Column[] => [
  { head: words.claims, share: 60 },
  { head: words.asserting, share: 190 },
  { head: words.denying, share: 193 },
]

type Stance = BriefingAssertion['stance']

const by =
  ({ sources }: Briefing, look: Look, ...stances: readonly Stance[]) =>
  ({ assertions }: BriefingClaim): Inline[] =>
    sayers(
      assertions.filter(({ stance }) => stances.includes(stance)),
      sources,
      look,
    )

/** Claims of which the same is to be said share a row. */
const rowsOf = (
  claims: readonly BriefingClaim[],
  cells: (claim: BriefingClaim) => Inline[][],
  look: Look,
): Node[][] => {
  const cell = (text: Inline[]): Node => ({ text, style: 'small' })
  const groups = Map.groupBy(claims, (claim) => cells(claim).map(textsOf).join('\n'))
  return [...groups.values()].map((group) => {
    const [first] = group
    const rest = first === undefined ? [] : cells(first)
    const numbers = group.map(({ number }) => number)
    return [cell(claimNumbers(numbers, look)), ...rest.map(cell)]
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

/** A denial that counts as no origin, because it is only passed on or was withdrawn, is on record all the same. */
const isContested = ({ assertions }: BriefingClaim): boolean => {
  const has = (wanted: Stance): boolean => assertions.some(({ stance }) => stance === wanted)
  return has('doubts') || (has('denies') && has('asserts'))
}

const whyNone = ({ claims, sources }: Briefing, { words: { agreement: words } }: Look): string => {
  if (sources.length === 1) return words.oneSource
  return claims.every(({ corroboration: { origins } }) => origins === 1)
    ? words.oneOrigin
    : words.noneCorroborated
}

const agree = (briefing: Briefing, look: Look): Node[] => {
  const words = look.words.agreement
  const heading = groupHeading('agreement', 'agree', words.agree)
  const claims = briefing.claims.filter(isCorroborated)
  if (claims.length === 0)
    return [keepTogether([heading, { text: whyNone(briefing, look), style: 'body' }], look)]
  const rows = rowsOf(
    claims,
    (claim) => [[String(claim.corroboration.origins)], by(briefing, look, 'asserts')(claim)],
    look,
  )
  return [
    ...headTable([heading], register(agreeing(look), rows, look), look),
    ...(claims.length === briefing.claims.length
      ? []
      : [{ text: words.others, style: 'tableNote' } as const]),
  ]
}

const repeated = (briefing: Briefing, look: Look): Node[] => {
  const { agreement: words, claim } = look.words
  const numbers = briefing.claims.filter((one) => isRepeated(one, briefing)).map(({ number }) => number)
  if (numbers.length === 0) return []
  const [noun, verb] = [claim.nounAtStart(numbers.length), words.repeatedBy(numbers.length)]
  return [
    keepTogether(
      [
        groupHeading('agreement', 'repeated', words.repeated),
        { text: [`${noun} `, ...claimNumbers(numbers, look), ` ${verb}`], style: 'body' },
      ],
      look,
    ),
  ]
}

const disagree = (briefing: Briefing, look: Look): Node[] => {
  const words = look.words.agreement
  const heading = groupHeading('agreement', 'disagree', words.disagree)
  const claims = briefing.claims.filter(isContested)
  if (claims.length === 0)
    return [keepTogether([heading, { text: words.noneContested, style: 'body' }], look)]
  const rows = rowsOf(
    claims,
    (claim) => [by(briefing, look, 'asserts')(claim), by(briefing, look, 'denies', 'doubts')(claim)],
    look,
  )
  return headTable([heading], register(disagreeing(look), rows, look), look)
}

/** Which claims several origins assert, which only copies repeat, and which are contested, by their numbers. */
export const agreement = (briefing: Briefing, look: Look): Node[] => {
  if (briefing.claims.length === 0) return []
  const words = look.words.agreement
  const heading = [sectionHeading('agreement', words.heading), { text: words.gloss, style: 'meta' } as const]
  return headBlocks(
    heading,
    [...agree(briefing, look), ...repeated(briefing, look), ...disagree(briefing, look)],
    look,
  )
}
