import type { Event, Judgement } from '@claimgraph/model'
import { at, atItem } from './at.ts'
import type { Fault, Rule } from './rule.ts'
import type { Located, Subject } from './subject.ts'

/** The withdrawn sources that a claim is known from, where it is known from no other. */
const onlyWithdrawn = (claim: string, { assertionsOf, withdrawn }: Subject): readonly string[] => {
  const sources = [...new Set(assertionsOf([claim]).map(({ source }) => source))]
  return sources.every((source) => withdrawn.has(source)) ? sources : []
}

const named = (sources: readonly string[]): string =>
  sources.length === 1 ? `source "${sources[0]}", which was` : `sources such as "${sources[0]}", which were`

const inJudgement = (judgement: Located<Judgement>, subject: Subject): readonly Fault[] =>
  judgement.value.restsOn.flatMap((claim, index): readonly Fault[] => {
    const sources = onlyWithdrawn(claim, subject)
    if (sources.length === 0) return []
    return [
      {
        ...atItem(judgement, 'restsOn', index),
        message: `Judgement "${judgement.value.id}" rests on claim "${claim}", known only from ${named(sources)} retracted or copies what was: expected a claim that still stands.`,
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
      message: `The date of event "${event.value.id}" is known only from ${named([...new Set(sources)])} retracted or copies what was: expected one that still stands.`,
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
