import { type DocumentNode, getIntrospectionQuery, Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { scales, type Weight } from './weight.ts'

const weightOf = (query: string): Weight => {
  const document: DocumentNode = parse(query)
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected an operation')
  return scales(document)(operation)
}

test('counts fields, levels, aliases and directives', () => {
  expect(
    weightOf('query Q($yes: Boolean! @a) @b { theme(slug: "x") { one: slug @c narrower { slug title } } }'),
  ).toEqual({ depth: 3, introspectionDepth: 0, aliases: 1, directives: 3, fields: 5 })
})

test('writes fragments out, each time they are spread', () => {
  const query = `{ theme(slug: "x") { ...F narrower { ...F @d ... on Theme @e { slug } } } } fragment F on Theme @f { a: slug title }`
  expect(weightOf(query)).toEqual({ depth: 3, introspectionDepth: 0, aliases: 2, directives: 4, fields: 7 })
})

test('weighs introspection on scales of its own', () => {
  const { depth, introspectionDepth } = weightOf(
    getIntrospectionQuery({ schemaDescription: true, specifiedByUrl: true, inputValueDeprecation: true }),
  )
  expect([depth, introspectionDepth]).toEqual([1, 14])
})

test('ends on fragments that lead in a circle', () => {
  expect(weightOf('{ ...A } fragment A on Query { greeting ...B } fragment B on Query { ...A }').fields).toBe(
    1,
  )
})

test('weighs fragments that double each other in linear time', () => {
  const bomb = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)
  const started = performance.now()
  const { fields } = weightOf(`{ ...F0 } ${bomb.join(' ')} fragment F60 on Query { greeting }`)
  expect(fields).toBe(2 ** 60)
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('leaves spreads of unknown fragments to the rule that names them', () => {
  expect(weightOf('{ greeting ...Nowhere }').fields).toBe(1)
})
