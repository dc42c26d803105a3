import { type DocumentNode, type GraphQLSchema, specifiedRules, validate } from 'graphql'
import { createLRUCache, type Plugin } from 'graphql-yoga'
import { limitRule } from './limit-rule.ts'
import type { Limits } from './limits.ts'
import { holdParams, paramsOfBody, paramsOfUrl } from './params.ts'
import { parseWithin } from './parse.ts'

/** A schema and the context that its resolvers are given. */
export interface ServedGraph {
  readonly schema: GraphQLSchema
  readonly context: object
}

/** Serves the graph of the moment: it is asked for with each request, so that a caller may put another in its place. */
export const graphPlugin = (graph: () => ServedGraph): Plugin => ({
  onEnveloped: ({ setSchema, extendContext }) => {
    const { schema, context } = graph()
    setSchema(schema)
    extendContext(context)
  },
})

/** Reads what is asked and holds it to the limits, each as early as it can be known. */
export const limitsPlugin = (limits: Limits): Plugin => {
  const readBody = paramsOfBody(limits)
  const parse = parseWithin(limits)
  const rule = limitRule(limits)
  return {
    onRequestParse: ({ request, setRequestParser }) =>
      setRequestParser(request.method === 'GET' ? paramsOfUrl : readBody),
    onParams: ({ params }) => holdParams(params, limits),
    onParse: ({ setParseFn }) => setParseFn(parse),
    // The limits come first and alone, for other rules may take long on what they refuse.
    onValidate: ({ setValidationFn }) =>
      setValidationFn((schema: GraphQLSchema, document, rules = specifiedRules) => {
        const exceeded = validate(schema, document, [rule])
        return exceeded.length > 0 ? exceeded : validate(schema, document, rules)
      }),
  }
}

/**
 * A memory of parsed documents: a hundred, and none that failed, for whoever sends ever new ones would fill it.
 * At the default limits the largest take 0.4 MB each.
 */
export const documentMemory = () => ({
  documentCache: createLRUCache<DocumentNode>({ max: 100 }),
  errorCache: { get: () => undefined, set: () => {} },
})
