import { ActorKind, Role } from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonSchemas } from './json-schemas.ts'

const Part = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  enum: z.array(z.string()).optional(),
  enumDescriptions: z.array(z.string()).optional(),
})

type Part = z.infer<typeof Part>

/** The part of a schema at a path of properties; lists and alternatives are passed through. */
const partAt = (schema: unknown, path: string): Part => {
  let part = Part.parse(schema)
  for (const key of path.split('.')) {
    if (part.items !== undefined) part = Part.parse(part.items)
    const ways = [part, ...(part.anyOf ?? []).map((way) => Part.parse(way))]
    part = Part.parse(ways.find(({ properties }) => properties?.[key] !== undefined)?.properties?.[key])
  }
  return part
}

const partsOf = (schema: unknown): readonly Part[] => {
  const part = Part.parse(schema)
  const inner = [
    ...Object.values(part.properties ?? {}),
    ...(part.anyOf ?? []),
    ...(part.items ? [part.items] : []),
  ]
  return [part, ...inner.flatMap(partsOf)]
}

const all = Object.values(jsonSchemas()).flatMap(partsOf)

describe('jsonSchemas', () => {
  it('has one for each form of file', () => {
    expect(Object.keys(jsonSchemas())).toEqual([
      'dossier',
      'actors',
      'themes',
      'events',
      'claims',
      'source',
      'analysis',
      'activities',
      'order',
      'briefing',
    ])
  })

  it('lets an editor offer terms with their meanings', () => {
    const kind = partAt(jsonSchemas().actors, 'actors.kind')
    expect(kind.enum).toEqual(ActorKind.terms)
    expect(kind.enumDescriptions).toEqual(Object.values(ActorKind.meanings))
    expect(all.filter((part) => part.enum).every((part) => part.enumDescriptions)).toBe(true)
  })

  it('lets an editor offer roles as keys', () => {
    const { anyOf = [] } = partAt(jsonSchemas().events, 'events.participants')
    expect(anyOf.map((way) => Object.keys(Part.parse(way).properties ?? {}))).toContainEqual(Role.terms)
    for (const role of Role.terms)
      expect(partAt(jsonSchemas().events, `events.participants.${role}`).description).toBe(
        Role.meanings[role],
      )
  })

  it('requires what must be there, and nothing that has a default', () => {
    const { items } = partAt(jsonSchemas().source, 'claims')
    expect(Part.parse(items).required).toEqual(['id', 'text', 'modality'])
    expect(Part.parse(jsonSchemas().dossier).required).toEqual(['title', 'language', 'asOf'])
  })

  it('knows no keys beside those that it names', () => {
    const maps = all.filter(({ properties }) => properties)
    expect(maps.length).toBeGreaterThan(20)
    expect(maps.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([])
  })

  it('says of each property what it is', () => {
    const bare = all.flatMap(({ properties = {} }) =>
      Object.entries(properties).filter(([, property]) => Part.parse(property).description === undefined),
    )
    expect(bare).toEqual([])
  })

  it('takes a bare year where a date stands', () => {
    expect(JSON.stringify(partAt(jsonSchemas().analysis, 'predictions.horizon'))).toContain(
      '"type":"integer"',
    )
  })
})
