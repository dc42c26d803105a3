import { type DocumentNode, type GraphQLError, type GraphQLSchema, specifiedRules, validate } from 'graphql'
import { createLRUCache } from 'graphql-yoga'
import { limitRule } from './limit-rule.ts'
import type { Limits } from './limits.ts'
import { parseWithin } from './parse.ts'

/** The documents that are asked, each parsed and checked once. */
export interface Documents {
  /** The document of a text that was found valid for this very schema; undefined for any other. */
  readonly known: (schema: GraphQLSchema, text: string) => DocumentNode | undefined
  /**
   * Parses what is not known.
   * @throws GraphQLError where it is longer than is allowed or is not GraphQL
   */
  readonly parse: (schema: GraphQLSchema, text: string) => DocumentNode
  /** What is wrong with a document; where nothing is, it is known from now on. */
  readonly validate: (schema: GraphQLSchema, text: string, document: DocumentNode) => readonly GraphQLError[]
}

/**
 * Keeps a hundred documents for each schema, and none that failed, for whoever sends ever new ones would fill it.
 * At the default limits the largest take 0.4 MB each.
 */
export const createDocuments = (limits: Limits): Documents => {
  const parse = parseWithin(limits)
  const rule = limitRule(limits)
  const memories = new WeakMap<GraphQLSchema, ReturnType<typeof createLRUCache<DocumentNode>>>()

  const known = (schema: GraphQLSchema, text: string) => memories.get(schema)?.get(text)

  const remember = (schema: GraphQLSchema, text: string, document: DocumentNode): void => {
    const memory = memories.get(schema) ?? createLRUCache<DocumentNode>({ max: 100 })
    memories.set(schema, memory)
    memory.set(text, document)
  }

  /** The limits come first and alone, for other rules may take long on what they refuse. */
  const check = (schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] => {
    const exceeded = validate(schema, document, [rule])
    return exceeded.length > 0 ? exceeded : validate(schema, document, specifiedRules)
  }

  return {
    known,
    parse: (schema, text) => known(schema, text) ?? parse(text),
    validate: (schema, text, document) => {
      if (known(schema, text) === document) return []
      const errors = check(schema, document)
      if (errors.length === 0) remember(schema, text, document)
      return errors
    },
  }
}
