import type { ExecutionArgs, GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Documents } from './documents.ts'
import type { Limits } from './limits.ts'
import { holdParams, paramsOfBody, paramsOfUrl } from './params.ts'
import type { Run } from './run.ts'
import type { ServedGraph } from './served.ts'

/** Reads what is asked and holds it to the limits that can be checked before the document is parsed. */
export const paramsPlugin = (limits: Limits): Plugin => {
  const readBody = paramsOfBody(limits)
  return {
    onRequestParse: ({ request, setRequestParser }) =>
      setRequestParser(request.method === 'GET' ? paramsOfUrl : readBody),
    onParams: ({ params }) => holdParams(params, limits),
  }
}

/**
 * Answers from the graph of the moment: it is asked for with each request, so that a caller may put another in its
 * place.
 */
export const graphPlugin = (
  graph: () => ServedGraph,
  documents: Documents,
  run: Run,
): Plugin<{ served: ServedGraph }> => ({
  onEnveloped: ({ setSchema, extendContext }) => {
    const served = graph()
    setSchema(served.schema)
    extendContext({ served })
  },
  onParse: ({ context, setParseFn }) =>
    setParseFn((text: string) => documents.parse(context.served.schema, text)),
  onValidate: ({ context, setValidationFn }) =>
    setValidationFn((schema: GraphQLSchema, document) =>
      documents.validate(schema, context.params.query ?? '', document),
    ),
  onExecute: ({ context, setExecuteFn }) =>
    setExecuteFn(({ document, variableValues, operationName }: ExecutionArgs) =>
      run(context.served, { document, variableValues, operationName }),
    ),
})
