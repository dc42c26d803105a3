import { type Likelihood, likelihoodPercent } from '@claimgraph/model'
import type { BriefingAssessment, BriefingJudgement } from '../briefing.ts'
import type { Look } from './look.ts'

/** `very likely (80–95%)`. */
export const wordLikelihood = (likelihood: Likelihood, { words: { grade, terms } }: Look): string => {
  const [from, to] = likelihoodPercent[likelihood]
  return `${terms.likelihoods[likelihood]} (${grade.percent(from, to)})`
}

/**
 * The two grades of a view of ours, each in a sentence of its own:
 * ICD 203 forbids to put a likelihood and a confidence into one.
 */
export const gradeSentences = (
  { likelihood, confidence }: Pick<BriefingJudgement | BriefingAssessment, 'likelihood' | 'confidence'>,
  look: Look,
): readonly [string, string] => {
  const { grade, terms } = look.words
  return [
    likelihood === null ? grade.noLikelihood : grade.likelihood(wordLikelihood(likelihood, look)),
    confidence === null ? grade.noConfidence : grade.confidence(terms.confidences[confidence]),
  ]
}
