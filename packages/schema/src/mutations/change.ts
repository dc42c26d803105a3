import type { Author, Store, Writes } from '@claimgraph/store'
import type { ObjectRef } from '@pothos/core'
import { z } from 'zod'
import { builder } from '../builder.ts'
import type { GraphContext } from '../context.ts'
import { type Args, argumentsSchema, checkOpen, type Taken } from './arguments.ts'
import { authorOf, signature } from './author.ts'
import { ReadOnly, type UserError, ValidationError } from './errors.ts'
import { type PathOf, refusalBy } from './failure.ts'
import { fieldsFrom } from './input.ts'
import { missingIn, referencesIn } from './references.ts'

/** What a mutation works with beside its arguments. */
export interface Means {
  readonly write: Writes
  readonly store: Store
  readonly by: Author
}

type ErrorType = new (...args: never[]) => UserError

/** A mutation, before GraphQL. */
export interface Mutation<Shape extends z.core.$ZodLooseShape, Payload>
  extends Pick<Taken, 'about'>,
    Partial<Pick<Taken, 'missing'>> {
  readonly description: string
  /** Its arguments, beside `why` and `by`: the schema names, describes and checks them. */
  readonly takes: z.ZodObject<Shape>
  readonly gives: ObjectRef<typeof builder.$inferSchemaTypes, Payload>
  /** What it may answer in place of the payload, beside ValidationError and ReadOnly. */
  readonly errors: readonly ErrorType[]
  /** Where the caller gave what the store finds fault with. */
  readonly pathOf: PathOf
  readonly work: (args: z.output<z.ZodObject<Shape>>, means: Means) => Promise<Payload>
}

const capital = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase())

/**
 * Makes the change that checked arguments ask for.
 * @throws UserError where nothing was changed and the caller can do something about it
 */
const change = async <Given extends Args, Payload>(
  args: Given,
  { store, writing }: GraphContext,
  { about, missing }: Taken,
  {
    pathOf,
    work,
  }: { readonly pathOf: PathOf; readonly work: (args: Given, means: Means) => Promise<Payload> },
): Promise<Payload> => {
  checkOpen(writing, about(args))
  const issues = await missing(store, args)
  if (issues.length > 0) throw new ValidationError(issues)
  try {
    const payload = await work(args, { write: store.write, store, by: authorOf(args, writing) })
    if (writing.is === 'open') writing.onChange?.()
    return payload
  } catch (error) {
    throw await refusalBy(error, store, pathOf)
  }
}

/** Makes a mutation. Its result is its payload or a typed error; what is neither is thrown, and masked. */
export const mutation = <Shape extends z.core.$ZodLooseShape, Payload extends object>(
  name: string,
  { description, takes, gives, errors, about, missing, ...doing }: Mutation<Shape, Payload>,
): void => {
  const schema = z.strictObject({ ...takes.shape, ...signature })
  const taken: Taken = {
    schema,
    about,
    missing: missing ?? ((store, args) => missingIn(store, referencesIn(schema, args))),
  }
  const union = {
    name: `${capital(name)}Result`,
    description: `What \`${name}\` answers: its payload, or why nothing was changed.`,
  }
  builder.mutationField(name, (t) =>
    t.field({
      type: gives,
      nullable: true,
      description,
      // What the arguments are, their schema alone knows.
      args: fieldsFrom(schema, (field) => t.arg(field as never)) as never,
      validate: argumentsSchema(taken),
      errors: { types: [ValidationError, ReadOnly, ...errors], directResult: true, union },
      // The schema has just checked them.
      resolve: (_, args, context) =>
        change(args as z.output<z.ZodObject<Shape>>, context, taken, doing) as never,
    }),
  )
}
