import type { Words } from './words.ts'

/**
 * The search index: the words of each thing under its place, the names and titles by which it can be called, and what
 * else the database needs to find words in them.
 */
export const search = ({ text, place, clustered, findsWords }: Words): readonly string[] => [
  `create table search (place ${place} primary key, thing ${text} not null unique, words ${text} not null)`,
  `create table titles (place ${place}, title ${text} not null, primary key (place, title))${clustered}`,
  'create index titles_by_title on titles (title, place)',
  ...findsWords,
  'create index claims_by_modality on claims (modality, "rank")',
  'create index sources_by_status on sources (status)',
]
