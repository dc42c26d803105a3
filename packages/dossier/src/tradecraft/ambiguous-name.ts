import type { Rule } from './rule.ts'

export const ambiguousName: Rule = {
  code: 'ambiguous-name',
  title: 'A name fits two actors.',
  why: 'A name that could mean either links to neither, so that whoever looks for it finds nothing; a guess would credit one with what the other did.',
  severity: 'warning',
  mend: 'Leave the name to the one that texts mean by it. Where both entries are one actor, say `same-as` or `mergedInto`. Where both really bear it, silence it with that reason.',
  failing: {
    'actors.yaml': `actors:
  - { id: bridge-office, kind: government-body, name: Bridge Office, names: { alias: [the office] } }
  - { id: tolls-office, kind: government-body, name: Tolls Office, names: { alias: [the office] } } # <-
`,
  },
  passing: {
    'actors.yaml': `actors:
  - { id: bridge-office, kind: government-body, name: Bridge Office, names: { alias: [the office] } }
  - { id: tolls-office, kind: government-body, name: Tolls Office }
`,
  },
}
