import type { Graph } from '@claimgraph/model'
import type { CompiledQuery } from 'kysely'
import type { Compiler } from '../dialect/sqlite/compiler.ts'
import type { Tables } from '../tables.ts'
import { type Rows, rowsOf } from './rows/rows.ts'

const tablesOf = (rows: Rows): readonly (keyof Tables)[] => Object.keys(rows) as (keyof Tables)[]

/** The statements that put a graph in the place of whatever the database holds. */
export function* replaceGraph(compiler: Compiler, graph: Graph): Generator<CompiledQuery> {
  const rows = rowsOf(graph)
  for (const table of tablesOf(rows)) yield compiler.deleteFrom(table).compile()
  for (const table of tablesOf(rows))
    for (const row of rows[table]) yield compiler.insertInto(table).values(row).compile()
}
