import {
  Confidence,
  CorroborationLevel,
  Credibility,
  Likelihood,
  Modality,
  PassageState,
  Polarity,
  RelationDrawer,
  RelationKind,
  Stance,
  termNamed,
} from '@claimgraph/model'
import type { BriefingAssertion, BriefingAssessment, BriefingClaim, BriefingRelation } from '../briefing.ts'
import type { ClaimAnswer } from './answers.ts'
import { refer } from './numbering.ts'
import { optionalTerm } from './terms.ts'

type Numbers = ReadonlyMap<string, number>

const assertionOf = (
  assertion: ClaimAnswer['assertions'][number],
  sourceNumbers: Numbers,
): BriefingAssertion => ({
  claimants: assertion.claimants.map(({ name }) => name),
  via: assertion.via.map(({ name }) => name),
  stance: termNamed(Stance, assertion.stance),
  hedges: assertion.hedges,
  likelihood: optionalTerm(Likelihood, assertion.likelihood),
  source: sourceNumbers.get(assertion.source.slug) ?? 0,
  passages: assertion.passages.map(({ state, ...place }) => ({
    ...place,
    state: termNamed(PassageState, state),
  })),
})

const relationOf = (
  relation: ClaimAnswer['relations'][number],
  claim: string,
  numbers: Numbers,
): BriefingRelation => {
  const outward = relation.from.slug === claim
  return {
    kind: termNamed(RelationKind, relation.kind),
    direction: outward ? 'to' : 'from',
    claim: refer(numbers, outward ? relation.to.slug : relation.from.slug),
    drawnBy: termNamed(RelationDrawer, relation.drawnBy),
  }
}

const assessmentOf = (assessment: ClaimAnswer['assessment']): BriefingAssessment | null =>
  assessment && {
    likelihood: optionalTerm(Likelihood, assessment.likelihood),
    confidence: optionalTerm(Confidence, assessment.confidence),
    credibility: termNamed(Credibility, assessment.credibility),
    rationale: assessment.rationale,
  }

/** A claim as it is printed. */
export const claimOf = (
  claim: ClaimAnswer,
  number: number,
  claimNumbers: Numbers,
  sourceNumbers: Numbers,
): BriefingClaim => ({
  number,
  slug: claim.slug,
  text: claim.text,
  modality: termNamed(Modality, claim.modality),
  polarity: termNamed(Polarity, claim.polarity),
  assertions: claim.assertions.map((assertion) => assertionOf(assertion, sourceNumbers)),
  corroboration: { ...claim.corroboration, level: termNamed(CorroborationLevel, claim.corroboration.level) },
  relations: claim.relations.map((relation) => relationOf(relation, claim.slug, claimNumbers)),
  assessment: assessmentOf(claim.assessment),
})
