import { readFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { expect, it } from 'vitest'
import './reading.ts'
import { schema } from './schema.ts'

it('is the whole schema, though the half that reads was built before it', async () => {
  const committed = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8')
  expect(committed).toContain(printSchema(lexicographicSortSchema(schema)))
})
