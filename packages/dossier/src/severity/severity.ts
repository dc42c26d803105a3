import { type Term, vocabulary } from '@claimgraph/model'

/** What a rule does where it is broken. */
export const Severity = vocabulary({
  error: 'The dossier gives no graph, and nothing is built of it.',
  warning: 'It is reported; `--strict` makes it count.',
  off: 'Nothing is looked for.',
})

export type Severity = Term<typeof Severity>
