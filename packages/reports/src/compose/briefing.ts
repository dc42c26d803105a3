import { Confidence, Likelihood, Modality, Resolution, Tlp, termNamed } from '@claimgraph/model'
import type { Briefing, BriefingDossier, BriefingJudgement, BriefingPrediction } from '../briefing.ts'
import { actorOf } from './actor.ts'
import type { Answers, ClaimAnswer } from './answers.ts'
import { claimOf } from './claim.ts'
import { eventOf } from './event.ts'
import { inOrder, inOrderOfUse, numbered, refer } from './numbering.ts'
import { sourceOf } from './source.ts'
import { optionalTerm } from './terms.ts'

type Numbers = ReadonlyMap<string, number>

const dossierOf = ({ title, language, asOf, marking, editors }: Answers['dossier']): BriefingDossier => ({
  title,
  language,
  asOf,
  tlp: termNamed(Tlp, marking.tlp),
  marking: marking.text,
  editors,
})

const judgementOf = (
  judgement: Answers['theme']['judgements'][number],
  claimNumbers: Numbers,
): BriefingJudgement => ({
  slug: judgement.slug,
  text: judgement.text,
  likelihood: optionalTerm(Likelihood, judgement.likelihood),
  confidence: optionalTerm(Confidence, judgement.confidence),
  rationale: judgement.rationale,
  restsOn: judgement.restsOn.map(({ slug }) => refer(claimNumbers, slug)),
})

/** Every predictive claim has an entry, be it empty: a prediction without a criterion is a gap to be seen. */
const predictionsOf = (
  claims: readonly ClaimAnswer[],
  claimNumbers: Numbers,
): readonly BriefingPrediction[] =>
  claims
    .filter(({ modality }) => termNamed(Modality, modality) === 'prediction')
    .map(({ slug, prediction }) => ({
      claim: refer(claimNumbers, slug),
      criterion: prediction?.criterion ?? null,
      horizon: prediction?.horizon ?? null,
      resolution: termNamed(Resolution, prediction?.resolution ?? 'OPEN'),
      note: prediction?.note ?? null,
    }))

/** Makes the briefing of what the graph answered: order, numbers and cross-references; nothing is added. */
export const composeBriefing = (answers: Answers): Briefing => {
  const claims = inOrder(answers.claims)
  const claimNumbers = numbered(claims)
  const sources = inOrderOfUse(answers.sources, claims)
  const sourceNumbers = numbered(sources)
  const { slug, title, question, bottomLine, judgements } = answers.theme
  return {
    dossier: dossierOf(answers.dossier),
    theme: { slug, title, question, bottomLine },
    judgements: judgements.map((judgement) => judgementOf(judgement, claimNumbers)),
    claims: claims.map((claim, index) => claimOf(claim, index + 1, claimNumbers, sourceNumbers)),
    events: answers.events.map((event) => eventOf(event, claims, claimNumbers)),
    actors: answers.actors
      .map((actor) => actorOf(actor, claims, answers.events))
      .toSorted((a, b) => b.claims.length - a.claims.length),
    predictions: predictionsOf(claims, claimNumbers),
    sources: sources.map((source, index) => sourceOf(source, index + 1)),
    changes: null,
  }
}
