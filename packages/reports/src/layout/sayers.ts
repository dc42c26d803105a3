import type { BriefingAssertion, BriefingSource } from '../briefing.ts'
import { sourceLink } from './links.ts'
import type { Look } from './look.ts'
import type { Inline } from './node.ts'

const nameOf = ({ claimants, via }: BriefingAssertion, { words }: Look): string => {
  if (claimants.length > 0) return words.joining.and(claimants)
  return via.length === 0 ? words.agreement.source : words.agreement.someone
}

/** What keeps an assertion from counting as an origin of its own, and doubt, which is no denial. */
const marksOf = (
  { via, stance }: BriefingAssertion,
  source: BriefingSource | undefined,
  { words: { agreement: words, joining } }: Look,
): string => {
  const marks = [
    ...(via.length === 0 ? [] : [words.passedOn(joining.and(via))]),
    ...(stance === 'doubts' ? [words.doubts] : []),
    ...(source?.copies == null ? [] : [words.copy]),
    ...(source?.status === 'retracted' ? [words.withdrawn] : []),
  ]
  return marks.length === 0 ? '' : ` (${marks.join(joining.comma)})`
}

/** Who says it, each with the source: `Ada Renn [1]; the press (passed on by Ada Renn) [1]`. What is said twice is told once. */
export const sayers = (
  assertions: readonly BriefingAssertion[],
  sources: readonly BriefingSource[],
  look: Look,
): Inline[] => {
  const sourceOf = ({ source }: BriefingAssertion) => sources.find(({ number }) => number === source)
  const told = new Map(
    assertions.map((assertion) => {
      const who = `${nameOf(assertion, look)}${marksOf(assertion, sourceOf(assertion), look)}`
      return [`${who} ${assertion.source}`, { who, source: assertion.source }]
    }),
  )
  return [...told.values()].flatMap(({ who, source }, index) => [
    `${index === 0 ? '' : look.words.joining.semicolon}${who} `,
    sourceLink(source, look),
  ])
}
