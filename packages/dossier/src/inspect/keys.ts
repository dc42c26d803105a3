import type { z } from 'zod'
import type { Finding } from '../finding.ts'
import { didYouMean } from '../nearest.ts'
import type { MapNode } from '../parse/node.ts'
import { listed, quoted } from '../wording.ts'
import { expectation } from './expectation.ts'
import { isOptional } from './schema.ts'
import { faultAt, headOf, into, type Where } from './where.ts'

/** The fields that a map lacks, and those of them that it may not lack. */
const missingFrom = (
  schema: z.ZodObject,
  node: MapNode,
): readonly (readonly [key: string, field: z.core.$ZodType])[] =>
  Object.entries(schema.shape).filter(([key]) => !node.entries.has(key))

/** Keys that a map should not have, each with the field that was most likely meant. */
export const unknownKeys = (schema: z.ZodObject, node: MapNode, where: Where): readonly Finding[] => {
  const known = Object.keys(schema.shape)
  const unknown = [...node.entries].filter(([key]) => !Object.hasOwn(schema.shape, key))
  return unknown.map(([key, { key: span }]) => {
    const fault = `has no field ${quoted(key)}: expected ${listed(known)}`
    const free = known.filter((field) => !node.entries.has(field))
    return faultAt(where, span, { code: 'unknown-key', fault, hint: didYouMean(key, free) })
  })
}

/** Fields that a map must have and has not. */
export const missingFields = (schema: z.ZodObject, node: MapNode, where: Where): readonly Finding[] =>
  missingFrom(schema, node)
    .filter(([, field]) => !isOptional(field))
    .map(([key, field]) => {
      const fault = `is missing: expected ${expectation(field)}`
      return faultAt(into(where, key), headOf(node), { code: 'missing-field', fault }, node)
    })

/** Fields whose content may stand in the file under a wrong key, or should stand there and does not. */
export const overlooked = (schema: z.ZodObject, node: MapNode): readonly z.core.$ZodType[] => {
  const hasUnknown = [...node.entries.keys()].some((key) => !Object.hasOwn(schema.shape, key))
  return missingFrom(schema, node)
    .map(([, field]) => field)
    .filter((field) => hasUnknown || !isOptional(field))
}
