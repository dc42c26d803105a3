import type { Event, Judgement } from '@claimgraph/model'
import { at, atItem } from './at.ts'
import type { Fault, Rule } from './rule.ts'
import type { Located, Subject } from './subject.ts'

/** How a claim is known from withdrawn sources alone, in words; undefined where another source bears it out. */
const onlyWithdrawn = (claim: string, { assertionsOf, withdrawn }: Subject): string | undefined => {
  const assertions = assertionsOf([claim])
  // Whoever denies or doubts a claim does not bear it out.
  const speaking = assertions.filter(({ stance }) => stance === 'asserts' || stance === 'reports')
  const sources = namesOf(speaking.length === 0 ? assertions : speaking)
  if (sources.length === 0 || !sources.every((source) => withdrawn.has(source))) return undefined
  const isDenied = assertions.some(({ source }) => !withdrawn.has(source))
  return `${isDenied ? 'asserted only by' : 'known only from'} ${named(sources)}`
}

const namesOf = (assertions: readonly { readonly source: string }[]): readonly string[] => [
  ...new Set(assertions.map(({ source }) => source)),
]

const named = (sources: readonly string[]): string =>
  sources.length === 1
    ? `source "${sources[0]}", which was retracted or copies what was`
    : `sources such as "${sources[0]}", which were retracted or copy what was`

const inJudgement = (judgement: Located<Judgement>, subject: Subject): readonly Fault[] =>
  judgement.value.restsOn.flatMap((claim, index): readonly Fault[] => {
    const how = onlyWithdrawn(claim, subject)
    if (how === undefined) return []
    return [
      {
        ...atItem(judgement, 'restsOn', index),
        message: `Judgement "${judgement.value.id}" rests on claim "${claim}", ${how}: expected a claim that still stands.`,
        hint: 'take the claim out of "restsOn", or find a source that stands',
      },
    ]
  })

const inEvent = (event: Located<Event>, { withdrawn }: Subject): readonly Fault[] => {
  const sources = (event.value.date?.passages ?? []).map((passage) => passage.split(':')[0] ?? '')
  if (sources.length === 0 || !sources.every((source) => withdrawn.has(source))) return []
  return [
    {
      ...at(event, 'date', 'at'),
      message: `The date of event "${event.value.id}" is known only from ${named([...new Set(sources)])}: expected one that still stands.`,
      hint: 'find the date elsewhere, or leave the event undated',
    },
  ]
}

export const retractedSource: Rule = {
  code: 'retracted-source',
  title: 'Something rests on a retracted source, or on a copy of one.',
  why: 'What was withdrawn stays on record and counts for nothing, and a copy outlives the original only by neglect.',
  standard: 'ICD 203 (2015), D.6.e(1): the quality and credibility of the sources are described.',
  severity: 'warning',
  mend: 'Take the claim out of what rests on it, or find a source that stands. The claim and who said it may stay in the file of the source.',
  failing: {
    'sources/wire.yaml': `id: wire
type: article-newspaper
genre: news
status: retracted
statusReason: The ferry in the picture was another one.
claims: [{ id: ferry-sank, text: The ferry sank in March., modality: fact }]
`,
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    judgements:
      - id: ferry-closes
        text: The ferry will close.
        restsOn: [bridge-opened, ferry-sank] # <-
`,
  },
  passing: {
    'sources/wire.yaml': `id: wire
type: article-newspaper
genre: news
status: retracted
statusReason: The ferry in the picture was another one.
claims: [{ id: ferry-sank, text: The ferry sank in March., modality: fact }]
`,
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    judgements:
      - id: ferry-closes
        text: The ferry will close.
        restsOn: [bridge-opened]
`,
  },
  find: (subject) => [
    ...subject.judgements.flatMap((judgement) => inJudgement(judgement, subject)),
    ...subject.events.flatMap((event) => inEvent(event, subject)),
  ],
}
