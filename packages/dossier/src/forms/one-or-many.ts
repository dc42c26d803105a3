import { z } from 'zod'

/** One thing, or a list of them; read as a list either way. */
export const oneOrMany = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([schema, z.array(schema)])
    .transform((given): z.output<Schema>[] => (Array.isArray(given) ? given : [given]))
