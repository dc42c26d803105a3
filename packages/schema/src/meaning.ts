import type { z } from 'zod'

/** The descriptions of a word's fields, as the model gives them: a field is described once, there. */
export const meanings = <Shape extends z.core.$ZodLooseShape>(
  word: z.ZodObject<Shape>,
): Readonly<Record<keyof Shape, string>> => {
  const entries = Object.entries<z.ZodType>(word.shape as unknown as Record<string, z.ZodType>)
  return Object.fromEntries(entries.map(([field, schema]) => [field, schema.description ?? ''])) as Record<
    keyof Shape,
    string
  >
}
