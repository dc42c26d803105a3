import { GraphQLError } from 'graphql'

/** What the caller got wrong; the message says what was expected. The code is stable. */
export const badInput = (message: string, extensions: Readonly<Record<string, unknown>> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...extensions } })

/** A name that fits several actors links to none of them. */
export const ambiguousName = (name: string, candidates: readonly string[]): GraphQLError =>
  new GraphQLError(
    `"${name}" fits ${candidates.length} actors: ${candidates.join(', ')}. Ask for one of them by slug, or for all by actorsNamed.`,
    { extensions: { code: 'AMBIGUOUS_NAME', name, candidates } },
  )

/** The schema asked for something before a dossier was loaded. */
export const noDossier = (): GraphQLError =>
  new GraphQLError('No dossier has been loaded.', { extensions: { code: 'NO_DOSSIER' } })
