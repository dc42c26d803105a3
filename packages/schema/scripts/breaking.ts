import { readFile } from 'node:fs/promises'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

/**
 * Reports what of schema.graphql would break queries written for the last release (released.graphql). A release copies
 * the one over the other: cp packages/schema/schema.graphql packages/schema/released.graphql
 */
const schemaIn = async (file: string) =>
  buildSchema(await readFile(new URL(`../${file}`, import.meta.url), 'utf8'))

const changes = await diff(await schemaIn('released.graphql'), await schemaIn('schema.graphql'))
const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
for (const { message } of breaking) console.error(`breaking: ${message}`)
if (breaking.length > 0) {
  console.error(
    `${breaking.length} changes to packages/schema/schema.graphql break queries written for the last release. Keep the old fields, deprecated, beside the new ones.`,
  )
  process.exitCode = 1
}
