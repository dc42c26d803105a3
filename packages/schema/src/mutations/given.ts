import { z } from 'zod'
import { coreOf } from './shape.ts'

/** A name as GraphQL has it: an id is a slug there, for `id` is the global one. */
export const givenName = (field: string): string => (field === 'id' ? 'slug' : field)

/** The place of a fault as the caller knows it, such as `claim.themes.0`. */
export const givenPath = (path: readonly PropertyKey[]): string =>
  path.map((step) => givenName(String(step))).join('.')

/** The value at a place. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null
        ? new Map<PropertyKey, unknown>(Object.entries(inside)).get(String(step))
        : undefined,
    value,
  )

const fieldsOf = (schema: z.ZodObject, given: object): object => {
  const values = new Map(Object.entries(given))
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const value = values.get(givenName(name))
      const isNothing = value === undefined || (value === null && !coreOf(field).removable)
      return isNothing ? [] : [[name, modelled(field, value)]]
    }),
  )
}

/** What GraphQL was given, as the model names it: slugs are ids, and null is absent save where it removes something. */
export const modelled = (schema: z.core.$ZodType, given: unknown): unknown => {
  const core = coreOf(schema).schema
  if (core instanceof z.ZodArray && Array.isArray(given))
    return given.map((item) => modelled(core.element, item))
  if (core instanceof z.ZodObject && typeof given === 'object' && given !== null) return fieldsOf(core, given)
  return given
}
