import { z } from 'zod'

/** A schema without what wraps it, and what the wrappings said. */
export interface Core {
  readonly schema: z.core.$ZodType
  /** Whether it may be left out. */
  readonly optional: boolean
  /** Whether null may be given, to remove what stands. */
  readonly removable: boolean
  /** What stands in its place where it is left out; undefined where nothing does. */
  readonly fallback: unknown
}

/** Takes the wrappings off a schema. */
export const coreOf = (schema: z.core.$ZodType): Core => {
  if (schema instanceof z.ZodOptional) return { ...coreOf(schema.unwrap()), optional: true }
  if (schema instanceof z.ZodNullable) return { ...coreOf(schema.unwrap()), removable: true }
  if (schema instanceof z.ZodDefault)
    return { ...coreOf(schema.unwrap()), optional: true, fallback: schema.def.defaultValue }
  return { schema, optional: false, removable: false, fallback: undefined }
}

/** An object schema without some of its fields; rules across fields stay, and must not read those. */
export const without = <Shape extends z.core.$ZodLooseShape, Field extends keyof Shape & string>(
  schema: z.ZodObject<Shape>,
  ...fields: readonly Field[]
): z.ZodObject<Omit<Shape, Field>> => {
  const left = Object.entries(schema.shape).filter(([name]) => !(fields as readonly string[]).includes(name))
  // The clone is one with the fields that are left.
  return schema.clone({ ...schema.def, shape: Object.fromEntries(left) as Shape }) as unknown as z.ZodObject<
    Omit<Shape, Field>
  >
}

const isGiven = (value: unknown): boolean => value !== null

/** A field of a change: absent leaves what stands, null removes it where it may be missing. */
const changeable = (field: z.core.$ZodType): z.ZodType => {
  const { schema, optional } = coreOf(field)
  const error = 'a value: it can be changed, but not removed'
  const either = z.nullable(schema)
  return (optional ? either : either.refine(isGiven, { error })).optional()
}

/** What of a thing may be changed: its fields, but neither its id nor those that make it the one that it is. */
export const changesOf = (thing: z.ZodObject, ...fixed: readonly string[]): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(thing.shape)
        .filter(([name]) => name !== 'id' && !fixed.includes(name))
        .map(([name, field]) => [name, describedAs(field, changeable(field))]),
    ),
  )

/** A field is described once, in the model. */
const describedAs = (field: z.core.$ZodType, other: z.ZodType): z.ZodType => {
  const description = field instanceof z.ZodType ? field.description : undefined
  return description === undefined ? other : other.describe(description)
}

/** What a thing is once it was changed; what was removed is absent. */
export const changed = <Thing extends object>(standing: Thing, changes: object): Thing => {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  const fields = Object.entries({ ...standing, ...Object.fromEntries(given) })
  // The store checks the whole by the model's schema before it is written.
  return Object.fromEntries(fields.filter(([, value]) => value !== null)) as Thing
}
