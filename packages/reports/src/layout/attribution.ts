import type { BriefingAssertion, BriefingClaim, BriefingPassage } from '../briefing.ts'
import { corroboration as counting, terms, attribution as words } from '../wording.ts'
import { sourceLink } from './links.ts'
import type { Inline, TextNode } from './node.ts'

/** Digits of a digest that tell passages apart at sight. */
const digestDigits = 8

const locate = ({ block, start, end, sha256, state }: BriefingPassage): string =>
  [words.at(block, start, end), sha256.slice(0, digestDigits), terms.passageStates[state]]
    .filter((part) => part !== null)
    .join(' · ')

const locator = ({ source, passages }: BriefingAssertion): Inline[] => [
  sourceLink(source),
  { text: ` ${passages.length === 0 ? words.noPassage : passages.map(locate).join('; ')}`, style: 'quiet' },
]

const wordAssertion = ({ claimants, via, stance, hedges, likelihood }: BriefingAssertion): string =>
  [
    words.said(claimants, via, stance),
    ...(hedges.length === 0 ? [] : [words.hedged(hedges)]),
    ...(likelihood === null ? [] : [words.likelihood(terms.likelihoods[likelihood])]),
  ].join(', ')

/** Who says it, how, and where: `Ada Renn asserts, hedged with “could”. [1] block 9, 0–210 · 9f3a2c1b`. */
export const attribution = (assertion: BriefingAssertion): TextNode => ({
  text: [`${wordAssertion(assertion)}. `, ...locator(assertion)],
  style: 'small',
})

/** How widely a claim is held, in words. */
export const wordCorroboration = ({
  level,
  origins,
  denyingOrigins,
}: BriefingClaim['corroboration']): string => {
  if (level === 'contested') return counting.contested(origins, denyingOrigins)
  return level === 'multiple' ? counting.multiple(origins) : counting[level]
}

/** The same beside a claim; nothing where one source says it and that is all. */
export const corroboration = ({ corroboration, assertions }: BriefingClaim): TextNode[] => {
  const { level } = corroboration
  if (assertions.length === 0 || (level === 'single' && assertions.length === 1)) return []
  return [{ text: wordCorroboration(corroboration), style: level === 'contested' ? 'strong' : 'quiet' }]
}
