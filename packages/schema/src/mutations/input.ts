import { Day, Edtf } from '@claimgraph/model'
import type { InputType } from '@pothos/core'
import { z } from 'zod'
import { builder } from '../builder.ts'
import { enumOfSchema } from '../enums.ts'
import { givenName } from './given.ts'
import { targetOf } from './references.ts'
import { coreOf } from './shape.ts'

type Types = typeof builder.$inferSchemaTypes

/** What is known of a field or an argument before Pothos makes it. */
interface Field {
  readonly type: InputType<Types> | [InputType<Types>]
  readonly required: boolean
  readonly description: string
  readonly defaultValue?: unknown
}

/** The input type of each object schema, by the definition that it shares with its described copies. */
const inputs = new Map<object, InputType<Types>>()

const typeOf = (schema: z.core.$ZodType, name: string): InputType<Types> => {
  const { def } = schema._zod
  const known = inputs.get(def) ?? enumOfSchema(schema)
  if (known) return known
  if (def === Day.def) return 'Date'
  if (def === Edtf.def) return 'EDTF'
  if (schema instanceof z.ZodNumberFormat) return 'Int'
  if (schema instanceof z.ZodNumber) return 'Float'
  if (schema instanceof z.ZodBoolean) return 'Boolean'
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL) return 'String'
  throw new TypeError(`Expected a schema that has an input type for "${name}". Make one by inputOf first.`)
}

const descriptionOf = (field: z.core.$ZodType, name: string): string => {
  const description = field instanceof z.ZodType ? field.description : undefined
  if (description === undefined) throw new TypeError(`Expected a description of "${name}".`)
  const { schema } = coreOf(field)
  const isList = schema instanceof z.ZodArray
  if (!targetOf(isList ? coreOf(schema.element).schema : schema)) return description
  return `${description} By ${isList ? 'slugs' : 'slug'}.`
}

const fieldOf = (name: string, field: z.core.$ZodType): Field => {
  const { schema, optional, fallback } = coreOf(field)
  const isList = schema instanceof z.ZodArray
  const type = typeOf(isList ? coreOf(schema.element).schema : schema, name)
  return {
    type: isList ? [type] : type,
    required: !optional,
    description: descriptionOf(field, name),
    ...(fallback === undefined ? {} : { defaultValue: fallback }),
  }
}

/**
 * The fields of an object schema as GraphQL has them: names, types, which are required, defaults and descriptions are
 * the schema's own.
 */
export const fieldsFrom = <Ref>(
  { shape }: z.ZodObject,
  make: (field: Field) => Ref,
): Readonly<Record<string, Ref>> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [givenName(name), make(fieldOf(name, field))]),
  )

/**
 * Makes the input type of an object schema, and gives the schema back. Wherever a field has the schema, or a described
 * copy of it, that input type is meant.
 */
export const inputOf = <Schema extends z.ZodObject>(
  name: string,
  description: string,
  schema: Schema,
): Schema => {
  const fields = (t: { readonly field: (field: never) => unknown }) =>
    fieldsFrom(schema, (field) => t.field(field as never))
  // The types of the fields are known to the schema alone, which checks them.
  inputs.set(
    schema.def,
    builder.inputType(name, { description, fields: fields as never }) as InputType<Types>,
  )
  return schema
}
