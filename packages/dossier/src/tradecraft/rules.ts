import type { RuleCode } from '../problem.ts'
import { ambiguousName } from './ambiguous-name.ts'
import { claimWithoutPassage } from './claim-without-passage.ts'
import { duplicateClaim } from './duplicate-claim.ts'
import { externalDateWithoutNote } from './external-date-without-note.ts'
import { highConfidenceOnOneOrigin } from './high-confidence-on-one-origin.ts'
import { judgementWithoutClaims } from './judgement-without-claims.ts'
import { likelihoodWithConfidence } from './likelihood-with-confidence.ts'
import { loadedWords } from './loaded-words.ts'
import { mixedLikelihoodTerms } from './mixed-likelihood-terms.ts'
import { movedPassage } from './moved-passage.ts'
import { orphanedPassage } from './orphaned-passage.ts'
import { predictionWithoutCriterion } from './prediction-without-criterion.ts'
import { repeatedName } from './repeated-name.ts'
import { retractedSource } from './retracted-source.ts'
import type { Rule } from './rule.ts'
import { similarClaims } from './similar-claims.ts'
import { singleOrigin } from './single-origin.ts'
import { sourceWithoutDescriptor } from './source-without-descriptor.ts'
import { undatedEvent } from './undated-event.ts'
import { unjudgedReliability } from './unjudged-reliability.ts'
import { unregisteredPrediction } from './unregistered-prediction.ts'
import { unusedIgnore } from './unused-ignore.ts'

/** The rules of tradecraft: what we say, what it rests on, where it comes from, how it is worded. */
export const rules: Readonly<Record<RuleCode, Rule>> = {
  'likelihood-with-confidence': likelihoodWithConfidence,
  'mixed-likelihood-terms': mixedLikelihoodTerms,
  'judgement-without-claims': judgementWithoutClaims,
  'high-confidence-on-one-origin': highConfidenceOnOneOrigin,
  'unjudged-reliability': unjudgedReliability,
  'retracted-source': retractedSource,
  'single-origin': singleOrigin,
  'prediction-without-criterion': predictionWithoutCriterion,
  'unregistered-prediction': unregisteredPrediction,
  'claim-without-passage': claimWithoutPassage,
  'orphaned-passage': orphanedPassage,
  'moved-passage': movedPassage,
  'source-without-descriptor': sourceWithoutDescriptor,
  'external-date-without-note': externalDateWithoutNote,
  'undated-event': undatedEvent,
  'loaded-words': loadedWords,
  'duplicate-claim': duplicateClaim,
  'similar-claims': similarClaims,
  'ambiguous-name': ambiguousName,
  'repeated-name': repeatedName,
  'unused-ignore': unusedIgnore,
}

/** The codes of the rules, in the order in which they are listed. */
export const ruleCodes = Object.keys(rules) as readonly RuleCode[]

/** Whether a code is that of a rule. */
export const isRuleCode = (code: string): code is RuleCode => Object.hasOwn(rules, code)
