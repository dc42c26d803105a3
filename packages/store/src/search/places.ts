import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { maxRank } from '../read/list/order.ts'
import type { Reader } from '../read/reader.ts'
import { all } from '../read/where/where.ts'
import { firstPlace, type Searched, searched, span } from './place.ts'

/** How a thing meets what was looked for, the best first. */
export const matches = ['called', 'begins', 'words', 'about'] as const

export type Match = (typeof matches)[number]

/** What is looked for, folded. */
export interface Sought {
  /** All of it, as a name or title would have it. */
  readonly title: string
  /** Its words, the last of which may be the beginning of one. */
  readonly words: readonly string[]
  readonly kinds: readonly Searched[]
}

/** How many places to select, and after which. */
interface Cut {
  readonly after: number
  readonly limit: number
}

/** Selects the places of things that match in one way and in no better one, in their order. */
type Select = (reader: Reader, sought: Sought, cut: Cut) => RawBuilder<unknown>

/** That a place is one of a thing of these kinds. */
const isOf = (place: Expression<unknown>, kinds: readonly Searched[]): RawBuilder<SqlBool> | undefined => {
  if (kinds.length === searched.length) return undefined
  const ranges = kinds.map((kind) => {
    const first = firstPlace(kind)
    return sql`${place} between ${sql.lit(first)} and ${sql.lit(first + span - 1)}`
  })
  return sql`(${sql.join([sql`1 = 0`, ...ranges], sql` or `)})`
}

const within = (
  place: Expression<unknown>,
  { kinds }: Sought,
  { after }: Cut,
): readonly (RawBuilder<SqlBool> | undefined)[] => [sql`${place} > ${after}`, isOf(place, kinds)]

/** Sorts after every character, so that a text and all that begins with it lie between the two. */
const afterAll = '\u{10FFFF}'

const begins = ({ title }: Sought): RawBuilder<SqlBool> =>
  sql`(title.title >= ${title} and title.title < ${title + afterAll})`

const place = sql.ref('title.place')

const called: Select = (_, sought, cut) => sql`select title.place from titles as title
  where ${all([sql`title.title = ${sought.title}`, ...within(place, sought, cut)])}
  order by title.place limit ${cut.limit}`

const beginning: Select = (_, sought, cut) => sql`select distinct title.place from titles as title
  where ${all([
    begins(sought),
    sql`not exists (
      select 1 from titles as same where same.place = title.place and same.title = ${sought.title})`,
    ...within(place, sought, cut),
  ])} order by title.place limit ${cut.limit}`

const having: Select = ({ dialect }, sought, cut) =>
  dialect.having(
    sought.words,
    (at) =>
      all([
        sql`not exists (select 1 from titles as title where title.place = ${at} and ${begins(sought)})`,
        ...within(at, sought, cut),
      ]),
    cut.limit,
  )

/** That the index has all the words for a place: for a place that is known, faster than to look the words up. */
const hasWords = ({ dialect }: Reader, words: readonly string[], at: RawBuilder<unknown>) => {
  const text = sql<string>`(' ' || entry.words || ' ')`
  const found = words.map((word, index) =>
    dialect.contains(text, index === words.length - 1 ? ` ${word}` : ` ${word} `),
  )
  return sql<SqlBool>`exists (select 1 from search as entry where entry.place = ${at} and ${all(found)})`
}

/** The claims about the actors that are called so: of each actor no more than are wanted. */
const about: Select = (reader, { title, words, kinds }, { after, limit }) => {
  const first = sql.lit(firstPlace('claim'))
  const rank = sql.ref('link.claimRank')
  const afterRank = Math.min(Math.max(after - firstPlace('claim'), 0), maxRank)
  const actors = sql`(
      select distinct actors.id as value from titles as title
      join actors on actors.${sql.ref('rank')} = title.place - ${sql.lit(firstPlace('actor'))}
      where title.title = ${title}
    ) as parent`
  const claims = sql`select ${rank} from ${sql.table('claimActors')} as link where ${all([
    sql`link.actor = parent.value and ${rank} > ${afterRank}`,
    kinds.includes('claim') ? undefined : sql`1 = 0`,
    sql`not ${hasWords(reader, words, sql`${first} + ${rank}`)}`,
  ])} group by ${rank} order by ${rank} limit ${limit}`
  return sql`select distinct ${first} + listed.${sql.ref('rank')} as place
    from ${reader.dialect.page({ from: actors, table: 'claims', picked: claims })} order by 1 limit ${limit}`
}

const selects: Readonly<Record<Match, Select>> = { called, begins: beginning, words: having, about }

/**
 * Selects, as `match` and `place`, what is sought: for each way to match no more than are wanted.
 * @param after the way and the place after which to begin
 */
export const placesOf = (
  reader: Reader,
  sought: Sought,
  limit: number,
  [afterMatch = 0, afterPlace = 0]: readonly number[],
): RawBuilder<unknown> =>
  sql.join(
    matches.flatMap((match, index) => {
      if (index < afterMatch) return []
      const cut = { limit, after: index === afterMatch ? afterPlace : 0 }
      return sql`select ${sql.lit(index)} as ${sql.ref('match')}, place
        from (${selects[match](reader, sought, cut)}) as ${sql.ref(`${match}_places`)}`
    }),
    sql` union all `,
  )
