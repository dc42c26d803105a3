import { z } from 'zod'

/** A readable, stable id: lower-case letters and digits in words joined by single hyphens, at most 80 characters. */
export const Slug = z
  .string()
  .max(80, { error: 'at most 80 characters' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'lower-case letters, digits and single hyphens, such as "first-joint-exercise"',
  })

export type Slug = z.infer<typeof Slug>

/** The kinds of thing that have a slug of their own. */
export type Kind = 'theme' | 'judgement' | 'actor' | 'event' | 'source' | 'claim'

const references = z.registry<{ to: Kind }>()

/** A slug that must be the id of an existing thing of one kind; {@link referenceTarget} tells which. */
export const reference = (to: Kind): typeof Slug => {
  const slug = Slug.clone()
  references.add(slug, { to })
  return slug
}

/** The kind a schema made by {@link reference} points to, or undefined for any other schema. */
export const referenceTarget = (schema: z.core.$ZodType): Kind | undefined =>
  references.get(schema as z.ZodType)?.to
