import { type CompiledQuery, sql } from 'kysely'
import type { Compiler } from '../compiler.ts'
import { ask, type Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import { RefusedChangeError } from '../refusals.ts'
import type { Kind } from '../shapes/index.ts'

/** A rule that holds between two things. */
interface Rule {
  /** The kinds whose change may break it, each with the field that would be at fault. */
  readonly fields: { readonly [Name in Kind]?: string }
  /** Has rows where the thing of this id breaks it. */
  readonly broken: (compiler: Compiler, id: string) => CompiledQuery
  readonly reason: string
}

const rules: readonly Rule[] = [
  {
    fields: { prediction: 'claim', claim: 'modality' },
    broken: (compiler, id) =>
      sql`select claims.id from predictions join claims on claims.id = predictions.id
        where predictions.id = ${id} and claims.modality <> 'prediction'`.compile(compiler),
    reason:
      'Expected a claim with the modality "prediction" in the register of predictions. Give the claim that modality, or delete its entry first.',
  },
  {
    fields: { source: 'issued' },
    broken: (compiler, id) =>
      sql`select passages.id from "sourcePassages" as link join passages on passages.id = link.passage
        where link.source = ${id} and passages.source <> ${id}`.compile(compiler),
    reason: 'Expected the date of a source to rest on passages of its own. Leave out those of others.',
  },
  {
    fields: { assertion: 'passages' },
    broken: (compiler, id) =>
      sql`select passages.id from "assertionPassages" as link
        join assertions on assertions.id = link.assertion join passages on passages.id = link.passage
        where link.assertion = ${id} and passages.source <> assertions.source`.compile(compiler),
    reason: 'Expected an assertion to rest on passages of its own source. Leave out those of others.',
  },
  {
    fields: { judgement: 'supersedes' },
    broken: (compiler, id) =>
      sql`select later.id from judgements as later join judgements as earlier on earlier.id = later.supersedes
        where (later.id = ${id} or earlier.id = ${id}) and later.theme <> earlier.theme`.compile(compiler),
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
