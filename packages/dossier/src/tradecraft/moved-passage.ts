import type { Rule } from './rule.ts'

const words = 'sha256: a8072e027337a668562b7a39c131ab0cbfceae66e410f939ef78086c2e6177e8, exact: until June'

export const movedPassage: Rule = {
  code: 'moved-passage',
  title: 'The words of a passage stand elsewhere in the text of its source.',
  why: 'The words were found again, exactly and once, so that nothing is lost; but the place that the file gives is wrong for everyone who looks it up.',
  severity: 'warning',
  mend: 'Take the place that the message gives. With the words in `exact` a passage can be found again; by its place alone it cannot.',
  failing: {
    'texts/notice.txt': 'To all.\n\nThe ferry runs until June.\n',
    'sources/notice.yaml': `id: notice
type: document
genre: official-statement
text: { kept: true, file: texts/notice.txt }
claims:
  - id: ferry-stays
    text: The ferry will run until June.
    modality: prediction
    at: { block: 1, start: 15, end: 25, ${words} } # <-
`,
  },
  passing: {
    'texts/notice.txt': 'To all.\n\nThe ferry runs until June.\n',
    'sources/notice.yaml': `id: notice
type: document
genre: official-statement
text: { kept: true, file: texts/notice.txt }
claims:
  - id: ferry-stays
    text: The ferry will run until June.
    modality: prediction
    at: { block: 2, start: 15, end: 25, ${words} }
`,
  },
}
