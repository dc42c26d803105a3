import { type CompiledQuery, sql } from 'kysely'
import type { Compiler } from '../compiler.ts'
import type { Tables } from '../tables.ts'

const settle = (
  compiler: Compiler,
  table: keyof Tables,
  { link, end, starts }: { readonly link: string; readonly end: string; readonly starts: string },
): CompiledQuery =>
  sql`
    with recursive chain(id, "end") as (
      select id, id from ${sql.table(table)} where ${sql.raw(starts)}
      union all
      select thing.id, chain."end" from ${sql.table(table)} as thing
      join chain on ${sql.ref(`thing.${link}`)} = chain.id)
    update ${sql.table(table)} set ${sql.ref(end)} = chain."end" from chain
    where chain.id = ${sql.table(table)}.id and ${sql.ref(`${table}.${link}`)} is not null`.compile(compiler)

/** Computes, for all copies, the source at the end of their chain; null stays where that is unseen or a circle. */
export const settleOrigins = (compiler: Compiler): CompiledQuery =>
  settle(compiler, 'sources', {
    link: 'derivedFrom',
    end: 'origin',
    starts: '"derivedFrom" is null and "derivedUnseen" is null',
  })

/** Computes, for all merged actors, the one that is left at the end of their chain. */
export const settleMergers = (compiler: Compiler): CompiledQuery =>
  settle(compiler, 'actors', { link: 'mergedInto', end: 'leadsTo', starts: '"mergedInto" is null' })
