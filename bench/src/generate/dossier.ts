import type { Dossier, Entry } from '@claimgraph/model'
import { actorOf } from './actors.ts'
import { assessmentsOf, predictionsOf, relationsOf } from './analysis.ts'
import { assertionsOf } from './assertions.ts'
import { claimOf } from './claims.ts'
import { eventOf } from './events.ts'
import { shapeOf } from './shape.ts'
import { sourceOf } from './sources.ts'
import { themeOf } from './themes.ts'

const dossier: Dossier = {
  title: 'A synthetic dossier',
  language: 'en',
  asOf: '2025-12-31',
  marking: { tlp: 'clear' },
  editors: [],
}

function* each<Made>(count: number, make: (index: number) => Made): Generator<Made> {
  for (let index = 0; index < count; index += 1) yield make(index)
}

function* all<Made>(count: number, make: (index: number) => Iterable<Made>): Generator<Made> {
  for (let index = 0; index < count; index += 1) yield* make(index)
}

/**
 * A synthetic dossier, one entry at a time and none kept: the same for the same number of claims, always.
 * @param claims how many claims it holds
 */
export function* dossierOf(claims: number): Generator<Entry> {
  const shape = shapeOf(claims)
  yield { kind: 'dossier', value: dossier }
  yield* each(shape.themes, (index) => ({ kind: 'theme', value: themeOf(index) }))
  yield* each(shape.actors, (index) => ({ kind: 'actor', value: actorOf(shape, index) }))
  yield* each(shape.sources, (index) => ({ kind: 'source', value: sourceOf(shape, index) }))
  yield* each(shape.events, (index) => ({ kind: 'event', value: eventOf(shape, index) }))
  yield* each(claims, (index) => ({ kind: 'claim', value: claimOf(shape, index) }))
  for (const value of all(claims, (index) => assertionsOf(shape, index))) yield { kind: 'assertion', value }
  for (const value of all(claims, relationsOf)) yield { kind: 'relation', value }
  for (const value of all(claims, assessmentsOf)) yield { kind: 'assessment', value }
  for (const value of all(claims, predictionsOf)) yield { kind: 'prediction', value }
}
