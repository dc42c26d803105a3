import { at } from './at.ts'
import type { Rule } from './rule.ts'

export const sourceWithoutDescriptor: Rule = {
  code: 'source-without-descriptor',
  title: 'A source that is drawn on has no descriptor.',
  why: 'A name and a date do not tell a reader how near the source was to what it says, and what it wants.',
  standard:
    'ICD 206 (2015): a source descriptor says what bears on credibility: access, track record, bias, affiliation.',
  severity: 'warning',
  mend: 'Say in `descriptor`, in a sentence or two, what access the source had, how good it was before, and whose interests it serves. What is not known is said to be unknown.',
  failing: {
    'sources/notice.yaml': `id: notice # <-
type: document
genre: official-statement
claims: [{ id: ferry-stays, text: The ferry will run until June., modality: prediction }]
`,
  },
  passing: {
    'sources/notice.yaml': `id: notice
type: document
genre: official-statement
descriptor: The owners of the ferry, who decide how long it runs; they gain by saying that it stays.
claims: [{ id: ferry-stays, text: The ferry will run until June., modality: prediction }]
`,
  },
  find: ({ sources, graph }) => {
    const cited = new Set(graph.assertions.map(({ source }) => source))
    return sources
      .filter(({ value }) => value.descriptor === undefined && cited.has(value.id))
      .map((source) => ({
        ...at(source),
        message: `Source "${source.value.id}" is drawn on without a descriptor: expected its access, track record, bias and affiliation.`,
        hint: 'add "descriptor"; say so where something is unknown',
      }))
  },
}
