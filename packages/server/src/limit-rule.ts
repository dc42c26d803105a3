import { type ASTNode, Kind, type ValidationRule } from 'graphql'
import { type Limits, limitExceeded } from './limits.ts'
import { scales, weighed } from './weight.ts'

/** The validation rule that holds a document to the limits, in time linear in its length. */
export const limitRule =
  (limits: Limits): ValidationRule =>
  (context) => {
    const hold = (limit: keyof Limits, came: number, nodes: readonly ASTNode[]): void => {
      if (came > limits[limit]) context.reportError(limitExceeded(limit, came, limits[limit], nodes))
    }
    const weigh = scales(context.getDocument())
    return {
      Document: (document) => {
        const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
        hold('operations', operations.length, operations.slice(limits.operations, limits.operations + 1))
      },
      OperationDefinition: (operation) => {
        const weight = weigh(operation)
        for (const limit of weighed) hold(limit, weight[limit], [operation])
      },
      StringValue: (string) => hold('stringLength', string.value.length, [string]),
    }
  }
