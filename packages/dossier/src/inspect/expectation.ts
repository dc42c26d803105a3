import { z } from 'zod'
import { listed, quoted, withArticle } from '../wording.ts'
import { branchesOf, type Core, isData } from './schema.ts'

const ofCore = ({ schema, reference, declaration }: Core): string => {
  if (reference) return `the id of ${withArticle(reference)}`
  if (declaration) return 'an id such as "first-joint-exercise"'
  if (schema instanceof z.ZodEnum) return `one of ${listed(schema.options.map(String))}`
  if (schema instanceof z.ZodNumberFormat) return 'a whole number'
  if (schema instanceof z.ZodNumber) return 'a number'
  if (isData(schema)) return 'plain data'
  if (schema instanceof z.ZodBoolean) return 'true or false'
  if (schema instanceof z.ZodArray) return 'a list'
  if (schema instanceof z.ZodObject)
    return `a map with ${listed(Object.keys(schema.shape)).replace(/ or (?=[^ ]+$)/, ' and ')}`
  const { examples } = z.globalRegistry.get(schema) ?? {}
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined
  return typeof example === 'string' ? `a text such as ${quoted(example)}` : 'a text'
}

/** What a schema wants, as the end of a sentence: "a text", "one of low, moderate or high". */
export const expectation = (schema: z.core.$ZodType): string => {
  const ways = new Set(branchesOf(schema).map(ofCore))
  return [...ways].join(', or ')
}
