import {
  ActorRef,
  AssertionRef,
  ClaimRef,
  EventRef,
  JudgementRef,
  PassageRef,
  PredictionRef,
  RelationRef,
  SourceRef,
  ThemeRef,
} from '../refs.ts'
import { thing } from './thing.ts'

thing({ kind: 'theme', one: 'a theme', type: 'Theme', ref: ThemeRef, rows: (store) => store.themes.byIds })
thing({
  kind: 'judgement',
  under: { kind: 'theme', field: 'theme' },
  one: 'a judgement',
  type: 'Judgement',
  ref: JudgementRef,
  rows: (store) => store.themes.judgementsByIds,
})
/** Other mutations give it, too; likewise those below. */
export const ActorPayload = thing({
  kind: 'actor',
  one: 'an actor',
  type: 'Actor',
  ref: ActorRef,
  rows: (store) => store.actors.byIds,
})
thing({ kind: 'event', one: 'an event', type: 'Event', ref: EventRef, rows: (store) => store.events.byIds })
export const SourcePayload = thing({
  kind: 'source',
  one: 'a source',
  type: 'Source',
  ref: SourceRef,
  rows: (store) => store.sources.byIds,
})
thing({
  kind: 'passage',
  under: { kind: 'source', field: 'source' },
  one: 'a passage',
  type: 'Passage',
  ref: PassageRef,
  rows: (store) => store.sources.passagesByIds,
})
thing({ kind: 'claim', one: 'a claim', type: 'Claim', ref: ClaimRef, rows: (store) => store.claims.byIds })
thing({
  kind: 'assertion',
  under: { kind: 'source', field: 'source' },
  one: 'an assertion',
  type: 'Assertion',
  ref: AssertionRef,
  rows: (store) => store.assertions.byIds,
})
thing({
  kind: 'relation',
  under: { kind: 'source', field: 'source' },
  one: 'a relation',
  type: 'Relation',
  ref: RelationRef,
  rows: (store) => async (ids) => {
    const rows = await store.claims.relationsByIds(ids)
    return rows.map((row) => row && { ...row, claim: row.from, other: row.to })
  },
})
export const PredictionPayload = thing({
  kind: 'prediction',
  one: 'the register entry of a claim',
  type: 'Prediction',
  ref: PredictionRef,
  rows: (store) => store.claims.predictionsByIds,
})
