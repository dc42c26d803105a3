import { describe, expect, it } from 'vitest'
import { type Case, inOneLine, readBare, writeDossier } from '../fixture.ts'

const source = 'id: s\ntype: book\ngenre: data\n'
const actor = (id: string, more: string): string => `  - { id: ${id}, kind: state, name: ${id}${more} }\n`

const cases: readonly Case[] = [
  [
    'finds actors that are merged in a circle, and into nobody',
    {
      'actors.yaml': `actors:\n${actor('a', ', mergedInto: b')}${actor('b', ', mergedInto: a')}${actor('c', ', mergedInto: c')}${actor('d', ', mergedInto: x')}`,
    },
    [
      'actors.yaml:2:48 merge-cycle The actor is merged into itself, "a" -> "b" -> "a": expected one that is not merged at the end.',
      'actors.yaml:4:48 merge-cycle The actor is merged into itself, "c" -> "c": expected one that is not merged at the end.',
      'actors.yaml:5:48 unknown-reference "x" in "mergedInto" of actor "d" is not the id of an actor: expected one that is declared.',
    ],
  ],
  [
    'finds judgements that supersede themselves, or one on another theme',
    {
      'themes.yaml': `themes:
  - id: t
    title: T
    judgements:
      - { id: a, text: A, supersedes: b }
      - { id: b, text: B, supersedes: a }
  - id: u
    title: U
    judgements: [{ id: c, text: C, supersedes: a }]
`,
    },
    [
      'themes.yaml:5:39 supersedes-cycle The judgement supersedes itself, "a" -> "b" -> "a": expected an earlier one.',
      'themes.yaml:9:48 foreign-judgement Judgement "a" is on the theme "t": expected one on "u".',
    ],
  ],
  [
    'finds predictions that are resolved too early, or forecast too late',
    {
      'sources/s.yaml': `${source}claims:
  - { id: a, text: A, modality: prediction }
  - { id: b, text: B, modality: prediction }
  - { id: c, text: C, modality: prediction }
`,
      'analysis.yaml': `predictions:
  - claim: a
    resolvedOn: 2018-01-31
  - claim: b
    resolution: came-true
    resolvedOn: 2018-01-31
    forecasts: [{ probability: 0.5, on: 2018-02-01 }]
  - claim: c
    forecasts:
      - { probability: 0.5, on: 2018-01-31 }
      - { probability: 1.5, on: 2018-01-30 }
  - claim: a
    forecasts:
      - { probability: 0.5, on: 2018-01-31 }
      - { probability: half, on: 2018-01-30 }
`,
    },
    [
      'analysis.yaml:3:17 invalid-value "resolvedOn" of entry 1 of "predictions" does not fit: expected no "resolvedOn" while the resolution is open.',
      'analysis.yaml:7:16 invalid-value "forecasts" of entry 2 of "predictions" does not fit: expected no forecast after the day on which it was resolved.',
      'analysis.yaml:11:24 invalid-value "probability" of entry 2 of "forecasts" is 1.5: expected at most 1.',
      'analysis.yaml:12:12 duplicate-prediction The register has an entry for claim "a" already, in analysis.yaml:2: expected one for each claim.',
      'analysis.yaml:15:24 wrong-type "probability" of entry 2 of "forecasts" is "half": expected a number.',
    ],
  ],
  [
    'finds versions that are not in the order of their days',
    { 'sources/s.yaml': `${source}versions: [{ on: 2018-01-31 }, { on: 2018-01-30 }]\n` },
    [
      'sources/s.yaml:4:11 invalid-value "versions" of source "s" does not fit: expected versions in the order of their days.',
    ],
  ],
  [
    'finds counts and ids that do not grow',
    {
      'sources/s.yaml': `${source}claims:
  - id: a
    text: A
    modality: fact
    asserted: [{ count: 3 }, { count: 3 }, {}]
assertions: [{ claim: a, count: 1 }]
`,
      'analysis.yaml': `assessments:
  - { claim: a, rationale: R }
  - { claim: a, rationale: R, count: 1 }
`,
      'activities.yaml': `activities:
  - { id: 2, at: 2018-01-31T09:30:00Z, agent: X, agentKind: human, verb: create, subject: claim, subjectId: a }
  - { id: 2, at: 2018-01-31T09:30:00Z, agent: X, agentKind: human, verb: create, subject: claim, subjectId: a }
`,
    },
    [
      'activities.yaml:3:11 misplaced-count The id is 2 after 2: expected one that is greater than all before it.',
      'analysis.yaml:3:38 misplaced-count The count is 1 after 1: expected one that is greater than all before it.',
      'sources/s.yaml:8:39 misplaced-count The count is 3 after 3: expected one that is greater than all before it.',
      'sources/s.yaml:9:33 misplaced-count The count is 1 after 4: expected one that is greater than all before it.',
    ],
  ],
  [
    'wants actors and roles once in a plain list, too',
    {
      'actors.yaml': `actors:\n${actor('a', '')}`,
      'claims.yaml': `claims:
  - { id: c, text: C, modality: fact, actors: [{ actor: a, role: host }, { actor: a, role: host }] }
`,
    },
    ['claims.yaml:2:74 repeated-reference Actor "a" stands twice in the role "host": expected it once.'],
  ],
  [
    'wants in order.yaml what there is, once, and with a place to go to',
    {
      'sources/s.yaml': `${source}claims:
  - { id: first, text: A, modality: fact }
  - { id: second, text: B, modality: fact }
`,
      'order.yaml': `assertions:
  - { id: "frist:s:1" }
  - { id: "second:s:1", after: "second:s:1" }
  - { id: "second:s:1", after: "nowhere:s:1" }
  - { id: "second:s:1" }
`,
    },
    [
      'order.yaml:2:11 unknown-place "frist:s:1" is none of the assertions: expected the id of one.',
      'order.yaml:3:32 unknown-place "second:s:1" cannot come after itself: expected another one.',
      'order.yaml:4:32 unknown-place "nowhere:s:1" is none of the assertions: expected the id of one.',
      'order.yaml:5:11 unknown-place "second:s:1" is moved twice: expected it once.',
    ],
  ],
  [
    'wants data that every store carries as the state of an activity',
    {
      'activities.yaml': `activities:
  - { id: 1, at: yesterday, agent: X, agentKind: humn, verb: create, subject: claim, subjectId: a, after: ${'['.repeat(17)}${']'.repeat(17)} }
`,
    },
    [
      'activities.yaml:2:18 invalid-value "at" of entry 1 of "activities" is "yesterday": expected a moment in UTC such as 2026-01-31T09:30:00Z.',
      'activities.yaml:2:50 unknown-term "agentKind" of entry 1 of "activities" is "humn": expected one of human, importer, tool or model.',
      'activities.yaml:2:107 invalid-value "after" of entry 1 of "activities" is a list: expected plain data of at most 16 levels, without control characters (such as NUL) or broken Unicode.',
    ],
  ],
]

describe('rules of what changes over time', () => {
  it.each(cases)('%s', async (_title, files, expected) => {
    const { graph, problems } = await readBare(await writeDossier(files))
    expect(problems.map(inOneLine)).toEqual(expected)
    expect(graph).toBeUndefined()
  })

  it('does not call a name ambiguous that fits actors that are one', async () => {
    const named = (id: string, more: string) => actor(id, `, names: { alias: [Same] }${more}`)
    const warnings = async (...actors: readonly string[]) => {
      const folder = await writeDossier({ 'actors.yaml': `actors:\n${actors.join('')}` })
      return (await readBare(folder)).problems.map(({ code }) => code)
    }
    expect(await warnings(named('a', ''), named('b', ''))).toEqual(['ambiguous-name'])
    expect(await warnings(named('a', ', mergedInto: b'), named('b', ''))).toEqual([])
    expect(await warnings(named('a', ', relations: { same-as: [b] }'), named('b', ''))).toEqual([])
    expect(await warnings(named('a', ', relations: [{ kind: same-as, actor: b }]'), named('b', ''))).toEqual(
      [],
    )
    expect(await warnings(named('a', ', relations: { different-from: [b] }'), named('b', ''))).toEqual([
      'ambiguous-name',
    ])
  })
})

describe('order.yaml', () => {
  it('puts the files of sources and the claims in another order', async () => {
    const file = (id: string) =>
      `id: ${id}\ntype: book\ngenre: data\nclaims: [{ id: ${id}-1, text: A, modality: fact }, { id: ${id}-2, text: B, modality: fact }]\n`
    const folder = await writeDossier({
      'sources/a.yaml': file('a'),
      'sources/b.yaml': file('b'),
      'claims.yaml': 'claims: [{ id: c, text: C, modality: fact }]\n',
      'order.yaml': `sources: [{ id: b }]\nclaims: [{ id: c, after: b-1 }, { id: a-2, after: c }]\n`,
    })
    const { graph, problems } = await readBare(folder)
    expect(problems).toEqual([])
    expect(graph?.sources.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(graph?.claims.map(({ id }) => id)).toEqual(['b-1', 'c', 'a-2', 'b-2', 'a-1'])
    expect(graph?.assertions.map(({ id }) => id)).toEqual(['b-1:b:1', 'b-2:b:1', 'a-1:a:1', 'a-2:a:1'])
  })
})
