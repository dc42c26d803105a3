import type { BriefingAssertion, BriefingClaim, BriefingPassage } from '../briefing.ts'
import { sourceLink } from './links.ts'
import type { Look } from './look.ts'
import type { Inline, TextNode } from './node.ts'
import { lostItsOrigin } from './withdrawn.ts'

/** Digits of a digest that tell passages apart at sight. */
const digestDigits = 8

const locate = (
  { block, start, end, sha256, state }: BriefingPassage,
  { words: { attribution, terms } }: Look,
): string =>
  [attribution.at(block, start, end), sha256.slice(0, digestDigits), terms.passageStates[state]]
    .filter((part) => part !== null)
    .join(' · ')

const locator = ({ source, passages }: BriefingAssertion, look: Look): Inline[] => {
  const located = passages.map((passage) => locate(passage, look)).join(look.words.joining.semicolon)
  return [
    sourceLink(source, look),
    { text: ` ${passages.length === 0 ? look.words.attribution.noPassage : located}`, style: 'quiet' },
  ]
}

const wordAssertion = (
  { claimants, via, stance, hedges, likelihood }: BriefingAssertion,
  { words: { attribution: words, joining, terms } }: Look,
): string =>
  [
    words.said(claimants, via, stance),
    ...(hedges.length === 0 ? [] : [words.hedged(hedges)]),
    ...(likelihood === null ? [] : [words.likelihood(terms.likelihoods[likelihood])]),
  ].join(joining.comma)

/**
 * Who says it, how, and where: `Ada Renn asserts, hedged with “could”. [1] block 9, 0–210 · 9f3a2c1b`.
 * @param withdrawn the numbers of the sources that were retracted, which is said where one of them speaks
 */
export const attribution = (
  assertion: BriefingAssertion,
  look: Look,
  withdrawn: ReadonlySet<number> = new Set(),
): TextNode => {
  const mark = withdrawn.has(assertion.source) ? ` (${look.words.agreement.withdrawn})` : ''
  return { text: [`${wordAssertion(assertion, look)}${mark}. `, ...locator(assertion, look)], style: 'small' }
}

/** How widely a claim is held, in words. */
export const wordCorroboration = (
  { level, origins, denyingOrigins }: BriefingClaim['corroboration'],
  { words: { corroboration: words } }: Look,
): string => {
  if (level === 'contested') return words.contested(origins, denyingOrigins)
  return level === 'multiple' ? words.multiple(origins) : words[level]
}

/**
 * The same beside a claim; nothing where one source says it and that is all.
 * @param withdrawn the numbers of the sources that were retracted
 */
export const corroboration = (
  claim: BriefingClaim,
  look: Look,
  withdrawn: ReadonlySet<number> = new Set(),
): TextNode[] => {
  const { corroboration, assertions } = claim
  const { level } = corroboration
  if (assertions.length === 0 || (level === 'single' && assertions.length === 1)) return []
  if (level === 'none' && lostItsOrigin(claim, withdrawn))
    return [{ text: look.words.corroboration.withdrawn, style: 'quiet' }]
  const style = level === 'contested' ? 'strong' : 'quiet'
  return [{ text: wordCorroboration(corroboration, look), style }]
}
