import { Dossier, type Graph, passageId } from '@claimgraph/model'
import { z } from 'zod'
import { inputOf } from './input.ts'
import { given } from './inputs.ts'

const list = <Thing extends z.ZodObject>(thing: Thing, description: string) =>
  z.array(thing).default([]).describe(description)

/** A whole dossier: itself, and everything in it, each thing as it is given to be created. */
export const WholeDossier = inputOf(
  'DossierInput',
  'A whole dossier: what it is, and all things in it. References lead to things in it, whatever stands in the store.',
  z.strictObject({
    ...Dossier.shape,
    themes: list(given.theme, 'Its themes.'),
    judgements: list(given.judgement, 'Its key judgements.'),
    actors: list(given.actor, 'Its actors.'),
    events: list(given.event, 'Its events.'),
    sources: list(given.source, 'Its sources.'),
    passages: list(given.passage, 'The passages that something rests on.'),
    claims: list(given.claim, 'Its claims.'),
    assertions: list(
      given.assertion,
      'Who says the claims, where; those of one claim in one source are counted in order.',
    ),
    assessments: list(
      given.assessment,
      'The views of claims, in order: a later one supersedes an earlier one.',
    ),
    relations: list(given.relation, 'How the claims stand to one another.'),
    predictions: list(given.prediction, 'The register of predictions.'),
  }),
)

type Whole = z.output<typeof WholeDossier>

/** Counts what comes with the same beginning, from 1. */
const counter = () => {
  const counts = new Map<string, number>()
  return (beginning: string): string => {
    const count = (counts.get(beginning) ?? 0) + 1
    counts.set(beginning, count)
    return `${beginning}:${count}`
  }
}

/** The graph of a whole dossier, with the ids that follow from other fields. */
export const graphFrom = (whole: Whole, activities: Graph['activities']): Graph => {
  const [assertion, assessment] = [counter(), counter()]
  const { themes, judgements, actors, events, sources, claims, predictions, ...rest } = whole
  const { passages, assertions, assessments, relations, ...dossier } = rest
  return {
    dossier,
    themes,
    judgements,
    actors,
    events,
    sources,
    claims,
    predictions,
    activities,
    passages: passages.map((one) => ({ id: passageId(one), ...one })),
    assertions: assertions.map((one) => ({ id: assertion(`${one.claim}:${one.source}`), ...one })),
    assessments: assessments.map((one) => ({ id: assessment(one.claim), ...one })),
    relations: relations.map((one) => ({ id: `${one.from}:${one.kind}:${one.to}`, ...one })),
  }
}
