/** The variables of one asking. */
export type Variables = Readonly<Record<string, string | null>>

/** A GraphQL operation, and the variables with which it is asked in turn. */
export interface Question {
  readonly operationName: string
  readonly query: string
  readonly variables: readonly Variables[]
}

/** The operations. Their names are also what the hand-written limit goes by. */
export const documents = {
  Briefing: `query Briefing($slug: String!) {
    theme(slug: $slug) {
      claims(first: 100) {
        nodes {
          slug text modality polarity
          assertions { slug stance source { slug title reliability } claimants { slug name } }
          actors { role actor { slug name kind } }
          events { slug title status date { edtf earliest latest } }
          relations { kind from { slug } to { slug text } }
        }
      }
    }
  }`,
  List: `query List($slug: String!, $modality: Modality!, $after: String) {
    theme(slug: $slug) {
      claims(first: 50, after: $after, where: { modality: [$modality] }) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { slug text modality polarity }
      }
    }
  }`,
  Page: `query Page($slug: String!, $modality: Modality!, $after: String) {
    theme(slug: $slug) {
      claims(first: 50, after: $after, where: { modality: [$modality] }) {
        pageInfo { hasNextPage endCursor }
        nodes { slug text modality polarity }
      }
    }
  }`,
  Point: 'query Point($slug: String!) { claim(slug: $slug) { slug text modality polarity } }',
} as const

/** The name of an operation. */
export type Operation = keyof typeof documents

/** An operation with the variables to ask it with. */
export const questionOf = (operationName: Operation, variables: readonly Variables[]): Question => ({
  operationName,
  query: documents[operationName],
  variables,
})
