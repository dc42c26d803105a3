import { sql } from 'kysely'
import { type Count, maxCount } from '../read/list/count.ts'
import type { Page } from '../read/list/list.ts'
import { decodeCursor, encodeCursor, type Step } from '../read/list/order.ts'
import type { Reader } from '../read/reader.ts'
import { fold } from './fold.ts'
import { type Searched, searched } from './place.ts'
import { type Match, matches, placesOf, type Sought } from './places.ts'
import { type Segment, snippetOf } from './snippet.ts'
import { textOf } from './text.ts'

/** What is looked for. */
export interface Wanted {
  /** Anything: signs are passed over, all words must be found, the last may be the beginning of one. */
  readonly text: string
  /** All kinds unless given. */
  readonly kinds?: readonly Searched[] | undefined
}

/** A thing that was found. */
export interface Hit {
  readonly kind: Searched
  readonly id: string
  /**
   * `called`: a name or title of it is what was looked for. `begins`: a name or title begins so. `words`: its words
   * have those that were looked for. `about`: a claim about an actor that is called so.
   */
  readonly match: Match
  /** Its text around what was found. */
  readonly snippet: readonly Segment[]
}

/** Search across all that has names or text. */
export interface Search {
  /** The best come first, then themes, actors, events and so on, each as in the files. @throws BadCursorError */
  readonly page: (
    wanted: Wanted,
    slice: { readonly limit: number; readonly after?: string | undefined },
  ) => Promise<Page<Hit>>
  readonly count: (wanted: Wanted) => Promise<Count>
}

/** More words than anyone types, and few enough for one question to the index. */
const maxWords = 50

const soughtBy = ({ text, kinds = searched }: Wanted): Sought | undefined => {
  const title = fold(text)
  const words = title.split(' ').filter((word) => word !== '')
  const last = words.at(-1)
  if (last === undefined) return undefined
  return { title, words: [...new Set(words.slice(0, -1))].slice(0, maxWords - 1).concat(last), kinds }
}

/** A place in the answers: the way to match, and the place among all things. */
const steps: readonly Step[] = [
  { value: sql`hit.match`, descending: false, numeric: 'integer' },
  { value: sql`hit.place`, descending: false, numeric: 'bigint' },
]

interface Found {
  readonly match: number
  readonly place: number
  readonly thing: string
  readonly text: string
}

const hitOf = ({ match, thing, text }: Found, words: readonly string[]): Hit => {
  const colon = thing.indexOf(':')
  return {
    // What the index holds was written under one of these kinds, and found in one of these ways.
    kind: thing.slice(0, colon) as Searched,
    id: thing.slice(colon + 1),
    match: matches[match] ?? 'words',
    snippet: snippetOf(text, words),
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

export const search = (reader: Reader): Search => ({
  page: async (wanted, { limit, after }) => {
    const sought = soughtBy(wanted)
    const cursors = new Map<Hit, string>()
    const cursorOf = (hit: Hit) => cursors.get(hit) ?? ''
    const from = after === undefined ? [] : decodeCursor('search', [], steps, after).filter(isNumber)
    if (!sought) return { rows: [], more: false, cursorOf }
    const query = sql<Found>`select hit.${sql.ref('match')}, hit.place, entry.thing, ${textOf} as text
      from (${placesOf(reader, sought, limit + 1, from)}) as hit
      join search as entry on entry.place = hit.place order by 1, 2 limit ${limit + 1}`
    const found = await reader.connection.all(query.compile(reader.compiler))
    const rows = found.slice(0, limit).map((row) => {
      const hit = hitOf(row, sought.words)
      cursors.set(hit, encodeCursor('search', [], [row.match, row.place]))
      return hit
    })
    return { rows, more: found.length > limit, cursorOf }
  },
  count: async (wanted) => {
    const sought = soughtBy(wanted)
    if (!sought) return { count: 0, capped: false }
    const places = placesOf(reader, sought, maxCount + 1, [])
    const query = sql<{ n: number }>`select count(*) as n from (${places}) as hit`
    const n = (await reader.connection.all(query.compile(reader.compiler)))[0]?.n ?? 0
    return { count: Math.min(n, maxCount), capped: n > maxCount }
  },
})
