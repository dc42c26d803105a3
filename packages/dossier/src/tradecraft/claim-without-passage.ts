import { at } from './at.ts'
import type { Rule } from './rule.ts'

export const claimWithoutPassage: Rule = {
  code: 'claim-without-passage',
  title: 'A claim leads to no passage of a source.',
  why: 'Without a passage nobody can look up what was really said, and a paraphrase drifts from it unseen.',
  standard: 'ICD 206 (2015): what is taken from a source is cited so that it can be found again.',
  severity: 'warning',
  mend: 'Give the place in `at`: by its words, where the text is kept with the dossier, or by block, start, end and sha256.',
  failing: {
    'sources/notice.yaml': `id: notice
type: document
genre: official-statement
claims:
  - id: ferry-stays # <-
    text: The ferry will run until June.
    modality: prediction
`,
  },
  passing: {
    'texts/notice.txt': 'The ferry runs until June.\n',
    'sources/notice.yaml': `id: notice
type: document
genre: official-statement
text: { kept: true, file: texts/notice.txt }
claims:
  - id: ferry-stays
    text: The ferry will run until June.
    modality: prediction
    at: { exact: runs until June }
`,
  },
  find: ({ claims, assertionsOf }) =>
    claims.flatMap((claim) => {
      const assertions = assertionsOf([claim.value.id])
      if (assertions.some(({ passages }) => passages.length > 0)) return []
      const why = assertions.length === 0 ? 'is asserted by no source' : 'is asserted without a passage'
      return [
        {
          ...at(claim),
          message: `Claim "${claim.value.id}" ${why}, so that nobody can look it up: expected the place where it is said.`,
          hint: 'add "at" with the block and the words',
        },
      ]
    }),
}
