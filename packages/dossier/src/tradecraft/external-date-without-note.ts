import type { DateStatement } from '@claimgraph/model'
import { at } from './at.ts'
import type { Fault, Rule } from './rule.ts'
import type { Located } from './subject.ts'

const faultsIn = (
  located: Located<unknown>,
  of: string,
  field: string,
  date: DateStatement | undefined,
): readonly Fault[] =>
  date?.basis === 'external' && date.note === undefined
    ? [
        {
          ...at(located, field, 'basis'),
          message: `The date of ${of} comes from elsewhere, and nothing says where from: expected a note.`,
          hint: 'add "note" with where the date was found',
        },
      ]
    : []

export const externalDateWithoutNote: Rule = {
  code: 'external-date-without-note',
  title: 'A date from outside the sources does not say where it comes from.',
  why: 'What the editor adds must be told from what the sources say, or a reader credits them with it.',
  standard: 'ICD 206 (2015): what a product draws on is cited.',
  severity: 'warning',
  mend: 'Say in `note` where the date was found. Where a source of the dossier gives it after all, say `basis: stated` and where, in `at`.',
  failing: {
    'events.yaml': `events:
  - id: opening
    title: Opening of the bridge
    status: occurred
    date:
      edtf: 2016-05-04
      basis: external # <-
`,
  },
  passing: {
    'events.yaml': `events:
  - id: opening
    title: Opening of the bridge
    status: occurred
    date:
      edtf: 2016-05-04
      basis: external
      note: The plate on the northern pier.
`,
  },
  find: ({ events, sources }) => [
    ...events.flatMap((event) => faultsIn(event, `event "${event.value.id}"`, 'date', event.value.date)),
    ...sources.flatMap((source) =>
      faultsIn(source, `source "${source.value.id}"`, 'issued', source.value.issued),
    ),
  ],
}
