import pg from 'pg'
import { briefingAnswer, listAnswer, pointAnswer, type Row } from './answers.ts'
import { decodeCursor } from './cursor.ts'
import { termOf } from './schema.ts'
import { type Asked, addressOf, serveBare } from './serve.ts'
import { postgres, statementsOf } from './statements.ts'

const pool = new pg.Pool({ connectionString: addressOf(process.argv), max: 10 })
const sql = statementsOf(postgres)

/** Runs a statement, which each connection prepares once. */
const rowsOf = async (name: keyof typeof sql, ...values: readonly unknown[]): Promise<readonly Row[]> =>
  (await pool.query<Cells>({ name, text: sql[name], values: [...values], rowMode: 'array' })).rows

type Cells = (string | number | null)[]

const keys = (rows: readonly Row[], column: number) => rows.map((row) => row[column])

const briefing = async (slug: string): Promise<string> => {
  const [theme, claims] = await Promise.all([rowsOf('theme', slug), rowsOf('claims', slug)])
  const ids = keys(claims, 0)
  const [[assertions, claimants], actors, events, relations] = await Promise.all([
    rowsOf('assertions', ids).then(async (said) => [said, await rowsOf('claimants', keys(said, 1))] as const),
    rowsOf('actors', ids),
    rowsOf('events', ids),
    rowsOf('relations', ids),
  ])
  return briefingAnswer(theme.length > 0, { claims, assertions, claimants, actors, events, relations })
}

const page = async (slug: string, modality: string, after: number, counted: boolean) => {
  const [theme, rows, count] = await Promise.all([
    rowsOf('theme', slug),
    rowsOf('list', slug, modality, after),
    counted ? rowsOf('count', slug, modality) : undefined,
  ])
  return listAnswer(theme.length > 0, rows, count && Math.min(Number(count[0]?.[0]), 10_000))
}

const answer = async ({ operationName, variables }: Asked): Promise<string> => {
  const { slug, modality, after } = variables
  if (operationName === 'Briefing') return briefing(slug)
  if (operationName === 'Point') return pointAnswer((await rowsOf('point', slug))[0])
  return page(slug, termOf(modality), decodeCursor(after), operationName === 'List')
}

serveBare(answer)
