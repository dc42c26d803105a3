import { GraphQLError, type GraphQLErrorOptions, Kind } from 'graphql'

/** What was thrown in the first place: graphql-js wraps it once for each place it passes. */
const origin = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? origin(error.originalError) : error

const hasCode = ({ extensions: { code } }: GraphQLError): boolean => typeof code === 'string'

/**
 * Whether graphql-js found fault with a value that the caller gave: it then points to the variable or the argument.
 * Where it cannot print what a resolver gave, it points to the field, and the fault is ours.
 */
const isAboutInput = ({ nodes = [] }: GraphQLError): boolean =>
  nodes.length > 0 && nodes.every(({ kind }) => kind !== Kind.FIELD)

const place = (error: unknown): GraphQLErrorOptions => {
  const { nodes, path } = error instanceof GraphQLError ? error : {}
  return { ...(nodes && { nodes }), ...(path && { path }) }
}

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, { ...place(error), extensions: { ...error.extensions, code } })

/** Nothing of the error is told, for it may name files, tables or secrets. Yoga reads `unexpected` and drops it. */
const unexpected = (error: unknown): GraphQLError =>
  new GraphQLError('Unexpected error', {
    ...place(error),
    extensions: { code: 'INTERNAL_SERVER_ERROR', unexpected: true },
  })

/**
 * Lets through the errors that are meant for the caller: a GraphQLError with a code, and what graphql-js says of
 * the caller's values. All others are masked, and reported here with everything they hold.
 */
export const maskErrors =
  (report: (error: unknown) => void) =>
  (error: unknown): GraphQLError => {
    const thrown = origin(error)
    if (error instanceof GraphQLError && thrown instanceof GraphQLError) {
      if (hasCode(thrown)) return error
      if (isAboutInput(error)) return withCode(error, 'BAD_USER_INPUT')
    }
    report(thrown)
    return unexpected(error)
  }
