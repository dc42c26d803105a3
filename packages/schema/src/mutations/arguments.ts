import type { Store } from '@claimgraph/store'
import type { StandardSchemaV1 } from '@pothos/plugin-validation'
import type { z } from 'zod'
import type { GraphContext } from '../context.ts'
import { ReadOnly, type UserError, ValidationError } from './errors.ts'
import { modelled } from './given.ts'
import { type InputIssue, issuesFrom } from './issues.ts'
import type { Subject, Writing } from './writing.ts'

/** Arguments by name. */
export type Args = Readonly<Record<string, unknown>>

/** What a mutation is about: the kind of thing, and which one, where it exists. */
export interface About {
  readonly kind: Subject
  readonly id: string | undefined
}

/** The arguments of a mutation. */
export interface Taken {
  /** Each argument with its schema. */
  readonly schema: z.ZodObject
  readonly about: (args: Args) => About
  /** What else is wrong with arguments, once their references are looked up; they may be wrong in other ways, too. */
  readonly missing: (store: Store, args: Args) => Promise<readonly InputIssue[]>
}

/** Which mutation some arguments were given to. */
const taken = new WeakMap<object, Taken>()

/** The arguments as the model names what is in them; their own names stay. */
const modelledArgs = (schema: z.ZodObject, args: Args): Args =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const value = args[name] ?? undefined
      return value === undefined ? [] : [[name, modelled(field, value)]]
    }),
  )

/** A Standard Schema (https://standardschema.dev) of the arguments of a mutation. */
export const argumentsSchema = (mutation: Taken): StandardSchemaV1 => ({
  '~standard': {
    version: 1,
    vendor: 'claimgraph',
    validate: (args: unknown) => {
      // GraphQL gives arguments as an object.
      const given = args as Args
      taken.set(given, mutation)
      const result = mutation.schema.safeParse(modelledArgs(mutation.schema, given))
      return result.success ? { value: result.data } : { issues: result.error.issues }
    },
  },
})

/** Whether changes are taken, and where else what this one is about can be changed. @throws ReadOnly */
export const checkOpen = (writing: Writing, { kind, id }: About): void => {
  if (writing.is === 'closed') throw new ReadOnly(kind, id, writing.placeOf(kind, id))
}

/**
 * What a mutation answers to arguments that its schema refused.
 * @returns undefined where the arguments are those of a query
 */
export const refusalOf = (
  issues: readonly { readonly message: string }[],
  args: Args,
  context: Pick<GraphContext, 'writing' | 'store'>,
): UserError | undefined => {
  const mutation = taken.get(args)
  if (mutation === undefined) return undefined
  const { kind, id } = mutation.about(args)
  if (context.writing.is === 'closed') return new ReadOnly(kind, id, context.writing.placeOf(kind, id))
  const given = modelledArgs(mutation.schema, args)
  // They are the issues that the schema found, and no others.
  const found = issuesFrom(issues as readonly z.core.$ZodIssue[], given)
  return new ValidationError(found, () => mutation.missing(context.store, given))
}
