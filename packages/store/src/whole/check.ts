import { type CompiledQuery, sql } from 'kysely'
import type { Compiler } from '../compiler.ts'
import { ask, type Work } from '../connection.ts'
import { type Reference, references } from '../references.ts'
import { DanglingReferenceError } from '../refusals.ts'
import { ownerColumn, tableOf } from '../shapes/index.ts'

interface Found {
  readonly id: string
  readonly missing: string
}

const firstDangling = (compiler: Compiler, { of, table, column, to }: Reference): CompiledQuery<Found> => {
  const value = sql.ref(`thing.${column}`)
  return sql<Found>`
    select ${sql.ref(`thing.${ownerColumn(of, table)}`)} as id, ${value} as missing
    from ${sql.table(table)} as thing
    where ${value} is not null
      and not exists (select 1 from ${sql.table(tableOf(to))} as target where target.id = ${value})
    limit 1`.compile(compiler)
}

/**
 * Checks every reference of the whole graph, one statement for each column that holds some.
 * @throws DanglingReferenceError
 */
export function* checkReferences(compiler: Compiler): Work<void> {
  for (const reference of references) {
    const [found] = yield* ask(firstDangling(compiler, reference))
    if (found)
      throw new DanglingReferenceError({
        kind: reference.of,
        id: found.id,
        toKind: reference.to,
        toId: found.missing,
      })
  }
}
