import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Kysely as a typed way to write SQL; running it is the connection's work. */
export type Compiler = Kysely<Tables>
