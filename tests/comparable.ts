import type { AllRows } from '@claimgraph/store/fixtures/rows'

type Row = Readonly<Record<string, unknown>>

/** The table whose ranks stand behind the places of each kind of thing in the search index. */
const searchedTables: Readonly<Record<string, string>> = {
  theme: 'themes',
  actor: 'actors',
  event: 'events',
  source: 'sources',
  judgement: 'judgements',
  claim: 'claims',
  passage: 'passages',
}

/** Each rank of a table with its place in the order of all of them, so that gaps make no difference. */
const orderIn = (rows: readonly Row[]): ReadonlyMap<unknown, number> =>
  new Map(
    rows
      .map(({ rank }) => Number(rank))
      .sort((a, b) => a - b)
      .map((rank, index) => [rank, index + 1]),
  )

/**
 * Rows in a form in which two databases that hold the same graph are equal. Versions count the changes of one
 * database, and ranks may have gaps where things were deleted: both are left out or made even.
 */
export const comparable = (all: AllRows): Readonly<Record<string, readonly string[]>> => {
  const tables = new Map<string, readonly Row[]>(all)
  const orders = new Map([...tables].map(([name, rows]) => [name, orderIn(rows)]))
  const places = new Map(
    (tables.get('search') ?? []).map(({ place, thing }) => {
      const kind = String(thing).split(':')[0] ?? ''
      const beginning = Math.floor(Number(place) / 1e12) * 1e12
      const order = orders.get(searchedTables[kind] ?? '')?.get(Number(place) - beginning)
      return [place, `${kind} ${order}`]
    }),
  )
  const evened = (name: string, { version: _, ...row }: Row, { rank, claimRank, place } = row): Row => ({
    ...row,
    ...('id' in row ? { rank: orders.get(name)?.get(rank) } : {}),
    ...('claimRank' in row ? { claimRank: orders.get('claims')?.get(claimRank) } : {}),
    ...(name === 'search' || name === 'titles' ? { place: places.get(place) } : {}),
    ...('chronology' in row ? { chronology: chronologyOf(row, orders.get('events')) } : {}),
  })
  return Object.fromEntries(
    [...tables].map(([name, rows]) => [name, rows.map((row) => JSON.stringify(evened(name, row))).sort()]),
  )
}

const chronologyOf = ({ chronology }: Row, order: ReadonlyMap<unknown, number> | undefined): string => {
  const [day, rank] = String(chronology).split(' ')
  return `${day} ${order?.get(Number(rank))}`
}
