import { z } from 'zod'

const place = z.int().min(1)

const values = z.record(z.string(), z.unknown())

const error = z.strictObject({
  message: z.string(),
  locations: z
    .array(z.strictObject({ line: place, column: place }))
    .optional()
    .describe('Where in the query.'),
  path: z
    .array(z.union([z.string(), z.int().min(0)]))
    .optional()
    .describe('Where in the data.'),
  extensions: values.optional(),
})

/** What `claimgraph query` prints: https://spec.graphql.org/October2021/#sec-Response-Format */
export const QueryJson = z
  .strictObject({
    data: values.nullable().optional().describe('What was asked for; its form is that of the query.'),
    errors: z.array(error).min(1).optional(),
    extensions: values.optional(),
  })
  .describe('What "claimgraph query" prints: a response of GraphQL.')
