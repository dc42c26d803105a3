import { encodeCursor } from './cursor.ts'
import { enumNames } from './schema.ts'

/** A cell of a row as the drivers give it. */
type Cell = string | number | null

/** A row as an array, in the order of the columns of its statement. */
export type Row = readonly Cell[]

/** The rows of a briefing, one list for each statement; see `statements.ts` for the columns. */
export interface BriefingRows {
  readonly claims: readonly Row[]
  readonly assertions: readonly Row[]
  readonly claimants: readonly Row[]
  readonly actors: readonly Row[]
  readonly events: readonly Row[]
  readonly relations: readonly Row[]
}

const nameOf = (term: Cell | undefined): string | undefined => enumNames[String(term)]

const none: readonly never[] = []

/** Groups rows by their first cell, each made into what the answer shows. */
const grouped = <Shown>(
  rows: readonly Row[],
  show: (row: Row) => Shown,
): ReadonlyMap<Cell | undefined, Shown[]> => {
  const groups = new Map<Cell | undefined, Shown[]>()
  for (const row of rows) {
    const group = groups.get(row[0])
    if (group) group.push(show(row))
    else groups.set(row[0], [show(row)])
  }
  return groups
}

const claimOf = ([slug, text, modality, polarity]: Row) => ({
  slug,
  text,
  modality: nameOf(modality),
  polarity: nameOf(polarity),
})

/** The answer to the briefing, as JSON. */
export const briefingAnswer = (theme: boolean, rows: BriefingRows): string => {
  if (!theme) return '{"data":{"theme":null}}'
  const claimants = grouped(rows.claimants, ([, slug, name]) => ({ slug, name }))
  const assertions = grouped(rows.assertions, ([, slug, stance, source, title, reliability]) => ({
    slug,
    stance: nameOf(stance),
    source: { slug: source, title, reliability },
    claimants: claimants.get(slug) ?? none,
  }))
  const actors = grouped(rows.actors, ([, role, slug, name, kind]) => ({
    role: nameOf(role),
    actor: { slug, name, kind: nameOf(kind) },
  }))
  const events = grouped(rows.events, ([, slug, title, status, edtf, earliest, latest]) => ({
    slug,
    title,
    status: nameOf(status),
    date: edtf === null ? null : { edtf, earliest, latest },
  }))
  const relations = grouped(rows.relations, ([, kind, from, to, text]) => ({
    kind: nameOf(kind),
    from: { slug: from },
    to: { slug: to, text },
  }))
  const nodes = rows.claims.map((row) => {
    const [slug = null] = row
    return {
      ...claimOf(row),
      assertions: assertions.get(slug) ?? none,
      actors: actors.get(slug) ?? none,
      events: events.get(slug) ?? none,
      relations: relations.get(slug) ?? none,
    }
  })
  return JSON.stringify({ data: { theme: { claims: { nodes } } } })
}

/** How many claims a page of the list holds. */
export const pageSize = 50

/** The answer to the list, as JSON. @param rows one more than a page, where there are so many */
export const listAnswer = (theme: boolean, rows: readonly Row[], totalCount: number | undefined): string => {
  if (!theme) return '{"data":{"theme":null}}'
  const nodes = rows.slice(0, pageSize)
  const last = nodes.at(-1)?.[4]
  const claims = {
    ...(totalCount === undefined ? {} : { totalCount }),
    pageInfo: {
      hasNextPage: rows.length > pageSize,
      endCursor: last === undefined ? null : encodeCursor(Number(last)),
    },
    nodes: nodes.map(claimOf),
  }
  return JSON.stringify({ data: { theme: { claims } } })
}

/** The answer to the point query, as JSON. */
export const pointAnswer = (row: Row | undefined): string =>
  JSON.stringify({ data: { claim: row === undefined ? null : claimOf(row) } })
