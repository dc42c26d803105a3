import { briefingAnswer, listAnswer, pointAnswer, type Row } from './answers.ts'
import { decodeCursor } from './cursor.ts'
import { openSqlite } from './reads.ts'
import { termOf } from './schema.ts'
import { type Asked, addressOf, serveBare } from './serve.ts'
import { sqlite, statementsOf } from './statements.ts'

const database = openSqlite(addressOf(process.argv))
const sql = statementsOf(sqlite)

/** Rows as arrays are read faster than rows as objects. */
const prepared = (text: string) => database.prepare<unknown[], Row>(text).raw()
const theme = prepared(sql.theme)
const claims = prepared(sql.claims)
const assertions = prepared(sql.assertions)
const claimants = prepared(sql.claimants)
const actors = prepared(sql.actors)
const events = prepared(sql.events)
const relations = prepared(sql.relations)
const list = prepared(sql.list)
const count = prepared(sql.count)
const point = prepared(sql.point)

const keys = (rows: readonly Row[], column: number): string => JSON.stringify(rows.map((row) => row[column]))

const briefing = (slug: string): string => {
  const claimRows = claims.all(slug)
  const ids = keys(claimRows, 0)
  const assertionRows = assertions.all(ids)
  return briefingAnswer(theme.get(slug) !== undefined, {
    claims: claimRows,
    assertions: assertionRows,
    claimants: claimants.all(keys(assertionRows, 1)),
    actors: actors.all(ids),
    events: events.all(ids),
    relations: relations.all(ids, ids),
  })
}

const page = (slug: string, modality: string, after: number, counted: boolean): string => {
  const total = counted ? Math.min(Number(count.get(slug, modality)?.[0]), 10_000) : undefined
  return listAnswer(theme.get(slug) !== undefined, list.all(slug, modality, after), total)
}

const answer = ({ operationName, variables }: Asked): string => {
  const { slug, modality, after } = variables
  if (operationName === 'Briefing') return briefing(slug)
  if (operationName === 'Point') return pointAnswer(point.get(slug))
  return page(slug, termOf(modality), decodeCursor(after), operationName === 'List')
}

serveBare(answer)
