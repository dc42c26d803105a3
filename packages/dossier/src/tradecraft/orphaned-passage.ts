import type { Rule } from './rule.ts'

export const orphanedPassage: Rule = {
  code: 'orphaned-passage',
  title: 'The words of a passage are not in the text of its source.',
  why: 'A passage that leads nowhere is a citation that nobody can follow: the text was changed, or the words were never there.',
  standard: 'ICD 206 (2015): what is taken from a source is cited so that it can be found again.',
  severity: 'error',
  mend: 'Mark the words anew in the text at hand. Where the text that was read is lost, say `state: orphaned` beside `block`, `start`, `end` and `sha256`: it is then a warning, which `rules` may change. Words that are found only by likeness are never taken.',
  failing: {
    'texts/notice.txt': 'The ferry runs until June.\n',
    'sources/notice.yaml': `id: notice
type: document
genre: official-statement
text: { kept: true, file: texts/notice.txt }
claims:
  - id: ferry-stays
    text: The ferry will run until June.
    modality: prediction
    at: { exact: runs until July } # <-
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
}
