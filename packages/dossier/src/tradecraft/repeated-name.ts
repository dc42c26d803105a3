import type { Rule } from './rule.ts'

export const repeatedName: Rule = {
  code: 'repeated-name',
  title: 'An actor has the same name twice.',
  why: 'Names that differ in nothing but case or quotes are one name; the second only makes the list longer.',
  severity: 'warning',
  mend: 'Delete one of them. The same name in another language, or at another time, is another statement: give `language` or `validity`.',
  failing: {
    'actors.yaml': `actors:
  - { id: bridge-office, kind: government-body, name: Bridge Office, names: { alias: [BRIDGE OFFICE] } } # <-
`,
  },
  passing: {
    'actors.yaml': `actors:
  - { id: bridge-office, kind: government-body, name: Bridge Office, names: { acronym: [BO] } }
`,
  },
}
