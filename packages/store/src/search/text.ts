import { type RawBuilder, sql } from 'kysely'
import { firstPlace, type Searched } from './place.ts'

/** Stands between two fields of a thing. */
const between = sql.lit(' · ')

const isAt = (kind: Searched): RawBuilder<unknown> =>
  sql`${sql.ref('thing.rank')} = hit.place - ${sql.lit(firstPlace(kind))}`

const ofTable = (kind: Searched, table: string, ...columns: readonly string[]): RawBuilder<unknown> =>
  sql`(select concat_ws(${sql.join([between, ...columns.map((column) => sql.ref(`thing.${column}`))])})
    from ${sql.table(table)} as thing where ${isAt(kind)})`

const names = sql`(select string_agg(names.text, ${between} order by names.${sql.ref('rank')})
  from names where names.actor = thing.id)`

const authors = sql`(select string_agg(
    coalesce(author.literal, concat_ws(' ', author.given, author.family)), ', ' order by author.${sql.ref('rank')})
  from authors as author where author.source = thing.id)`

/** The written text of the thing at `hit.place`, in the order in which its words are indexed. */
export const textOf: RawBuilder<string> = sql`coalesce(${sql.join([
  ofTable('theme', 'themes', 'title', 'question', 'bottomLine'),
  sql`(select concat_ws(${between}, ${names}, thing.description) from actors as thing where ${isAt('actor')})`,
  ofTable('event', 'events', 'title', 'place'),
  sql`(select concat_ws(${between}, thing.title, ${authors}, thing.${sql.ref('containerTitle')}, thing.publisher,
    thing.descriptor) from sources as thing where ${isAt('source')})`,
  ofTable('judgement', 'judgements', 'text', 'rationale'),
  ofTable('claim', 'claims', 'text'),
  ofTable('passage', 'passages', 'exact'),
])})`
