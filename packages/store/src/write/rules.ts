import { type CompiledQuery, sql } from 'kysely'
import type { Compiler } from '../compiler.ts'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { RefusedChangeError } from '../refusals.ts'
import type { Kind } from '../shapes/index.ts'

/** A rule that holds between two things. */
interface Rule {
  /** The kinds whose change may break it, each with the field that would be at fault; the first is what holds the reference. */
  readonly fields: { readonly [Name in Kind]?: string }
  /** The ids of those of the first kind that break it, of all, or of those that a thing has to do with. */
  readonly broken: (compiler: Compiler, id: string | undefined) => CompiledQuery<{ readonly id: string }>
  readonly reason: string
}

/** Whether one of some columns is an id; all are, where there is none. */
const among = (id: string | undefined, ...columns: readonly string[]) =>
  id === undefined
    ? sql`1 = 1`
    : sql`(${sql.join(
        columns.map((column) => sql`${sql.ref(column)} = ${id}`),
        sql` or `,
      )})`

const rules: readonly Rule[] = [
  {
    fields: { prediction: 'claim', claim: 'modality' },
    broken: (compiler, id) =>
      sql<{ id: string }>`select predictions.id from predictions join claims on claims.id = predictions.id
        where ${among(id, 'predictions.id')} and claims.modality <> 'prediction' limit 1`.compile(compiler),
    reason:
      'Expected a claim with the modality "prediction" in the register of predictions. Give the claim that modality, or delete its entry first.',
  },
  {
    fields: { source: 'issued' },
    broken: (compiler, id) =>
      sql<{
        id: string
      }>`select link.source as id from "sourcePassages" as link join passages on passages.id = link.passage
        where ${among(id, 'link.source')} and passages.source <> link.source limit 1`.compile(compiler),
    reason: 'Expected the date of a source to rest on passages of its own. Leave out those of others.',
  },
  {
    fields: { assertion: 'passages' },
    broken: (compiler, id) =>
      sql<{ id: string }>`select link.assertion as id from "assertionPassages" as link
        join assertions on assertions.id = link.assertion join passages on passages.id = link.passage
        where ${among(id, 'link.assertion')} and passages.source <> assertions.source limit 1`.compile(
        compiler,
      ),
    reason: 'Expected an assertion to rest on passages of its own source. Leave out those of others.',
  },
  {
    fields: { judgement: 'supersedes' },
    broken: (compiler, id) =>
      sql<{
        id: string
      }>`select later.id from judgements as later join judgements as earlier on earlier.id = later.supersedes
        where ${among(id, 'later.id', 'earlier.id')} and later.theme <> earlier.theme limit 1`.compile(
        compiler,
      ),
    reason: 'Expected a judgement to supersede one on its own theme. Choose another, or leave it out.',
  },
]

/**
 * Checks, once a thing is written, the rules between it and others.
 * @throws RefusedChangeError
 */
export function* checkRules({ compiler }: Reader, kind: Kind, id: string): Work<void> {
  for (const { fields, broken, reason } of rules) {
    const field = fields[kind]
    if (field === undefined) continue
    const [found] = yield* ask(broken(compiler, id))
    if (found) throw new RefusedChangeError(kind, id, field, reason)
  }
}

/**
 * Checks the same rules, once a whole graph is written.
 * @throws RefusedChangeError
 */
export function* checkAllRules(compiler: Compiler): Work<void> {
  for (const { fields, broken, reason } of rules) {
    const [found] = yield* ask(broken(compiler, undefined))
    if (!found) continue
    // The keys of `fields` are kinds, and there is one at least.
    const [[kind, field]] = Object.entries(fields) as [[Kind, string]]
    const what = `The ${kind} "${found.id}" is refused, so nothing was written.`
    throw new RefusedChangeError(kind, found.id, field, `${what} ${reason}`)
  }
}
