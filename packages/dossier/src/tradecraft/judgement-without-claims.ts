import { at } from './at.ts'
import type { Rule } from './rule.ts'

export const judgementWithoutClaims: Rule = {
  code: 'judgement-without-claims',
  title: 'A judgement rests on no claim.',
  why: 'A judgement without claims is an opinion: a reader cannot see what was known and what was inferred.',
  standard: 'ICD 203 (2015), D.6.e(3): what is known and what is assumed or judged are told apart.',
  severity: 'warning',
  mend: 'Name the claims in `restsOn`. Where there is none yet, it is a question rather than a judgement: leave it in the `question` of the theme.',
  failing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    judgements:
      - id: ferry-closes # <-
        text: The ferry will close.
`,
  },
  passing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    judgements:
      - id: ferry-closes
        text: The ferry will close.
        restsOn: [bridge-opened]
`,
  },
  find: ({ judgements }) =>
    judgements
      .filter(({ value }) => value.restsOn.length === 0)
      .map((judgement) => ({
        ...at(judgement),
        message: `Judgement "${judgement.value.id}" rests on no claim: expected the claims that it was drawn from.`,
        hint: 'name them in "restsOn"',
      })),
}
