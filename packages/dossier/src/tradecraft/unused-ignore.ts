import type { Rule } from './rule.ts'

export const unusedIgnore: Rule = {
  code: 'unused-ignore',
  title: 'A comment silences nothing.',
  why: 'What was mended leaves its excuse behind, and one day the excuse silences something else.',
  severity: 'warning',
  mend: 'Delete the comment. Where it was meant for another line, put it right above that one.',
  failing: {
    'events.yaml': `events:
  # claimgraph-ignore external-date-without-note: the plate on the pier gives the day # <-
  - { id: opening, title: Opening of the bridge, status: occurred, date: 2016 }
`,
  },
  passing: {
    'events.yaml': `events:
  # claimgraph-ignore external-date-without-note: the plate on the pier gives the day
  - { id: opening, title: Opening of the bridge, status: occurred, date: { edtf: 2016, basis: external } }
`,
  },
}
