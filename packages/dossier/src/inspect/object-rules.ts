import { z } from 'zod'
import { type MapNode, toData } from '../parse/node.ts'

/** A rule has read a field that is wrong by itself, so that nothing can be said of the rule. */
class WrongField extends Error {}

const readField = (schema: z.core.$ZodType, node: MapNode, key: string): unknown => {
  const entry = node.entries.get(key)
  const read = z.safeParse(schema, entry && toData(entry.value))
  if (!read.success) throw new WrongField()
  return read.data
}

/**
 * The rules across fields that an object breaks. Fields are read only when a rule asks for them: a mistake in one
 * field hides only the rules that need that field, and no others.
 */
export const brokenRules = (schema: z.ZodObject, node: MapNode): readonly z.core.$ZodIssue[] => {
  const rules = schema.def.checks ?? []
  if (rules.length === 0) return []
  const fields: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.shape))
    Object.defineProperty(fields, key, { enumerable: true, get: () => readField(field, node, key) })
  return rules.flatMap((rule) => {
    try {
      return (
        z
          .any()
          .check(rule as z.core.$ZodCheck<unknown>)
          .safeParse(fields).error?.issues ?? []
      )
    } catch (error) {
      if (error instanceof WrongField) return []
      throw error
    }
  })
}
