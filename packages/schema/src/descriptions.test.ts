import { parse, printSchema, visit } from 'graphql'
import { expect, it } from 'vitest'
import { schema } from './index.ts'

it('describes every type, field, argument and enum value', () => {
  const described: string[] = []
  const bare: string[] = []
  visit(parse(printSchema(schema)), {
    enter: (node) => {
      if (node.kind.endsWith('Definition') && 'name' in node && node.name?.kind === 'Name') {
        const text = 'description' in node ? node.description?.value.trim() : undefined
        ;(text ? described : bare).push(node.name.value)
      }
    },
  })
  expect(bare).toEqual([])
  expect(described.length).toBeGreaterThan(300)
})
