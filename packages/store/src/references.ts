import type { Kind } from './shapes/index.ts'
import type { Tables } from './tables.ts'

/** A column by which a thing of one kind names a thing of another. */
export interface Reference {
  readonly of: Kind
  readonly table: keyof Tables
  readonly column: string
  readonly to: Kind
}

const from =
  (of: Kind) =>
  (table: keyof Tables, column: string, to: Kind): Reference => ({ of, table, column, to })

const [theme, judgement, actor] = [from('theme'), from('judgement'), from('actor')]
const [event, source, passage] = [from('event'), from('source'), from('passage')]
const [claim, assertion, assessment] = [from('claim'), from('assertion'), from('assessment')]
const [relation, prediction] = [from('relation'), from('prediction')]

/** All references between things. A thing cannot be deleted while one leads to it, nor written while one leads nowhere. */
export const references: readonly Reference[] = [
  theme('themes', 'broader', 'theme'),
  actor('actors', 'mergedInto', 'actor'),
  actor('actorRelations', 'other', 'actor'),
  source('sources', 'derivedFrom', 'source'),
  source('authors', 'actor', 'actor'),
  source('sourcePassages', 'passage', 'passage'),
  passage('passages', 'source', 'source'),
  event('eventParticipants', 'actor', 'actor'),
  event('eventThemes', 'theme', 'theme'),
  event('eventPassages', 'passage', 'passage'),
  claim('claimThemes', 'theme', 'theme'),
  claim('claimActors', 'actor', 'actor'),
  claim('claimEvents', 'event', 'event'),
  assertion('assertions', 'claim', 'claim'),
  assertion('assertions', 'source', 'source'),
  assertion('assertionVoices', 'actor', 'actor'),
  assertion('assertionPassages', 'passage', 'passage'),
  relation('relations', 'from', 'claim'),
  relation('relations', 'to', 'claim'),
  relation('relations', 'source', 'source'),
  judgement('judgements', 'theme', 'theme'),
  judgement('judgements', 'supersedes', 'judgement'),
  judgement('judgementClaims', 'claim', 'claim'),
  assessment('assessments', 'claim', 'claim'),
  prediction('predictions', 'id', 'claim'),
]
