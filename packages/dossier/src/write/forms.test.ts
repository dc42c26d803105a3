import type { Graph } from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import { InexpressibleError } from '../errors.ts'
import { inOneLine, readBare, writeDossier as writeFixture } from '../fixture.ts'
import { writeDossier } from './dossier.ts'

const files = {
  'actors.yaml': `actors:
  - { id: russia, kind: state, name: Russia, names: { metonym: [Moscow] }, identifiers: { iso3166: RU } }
  - id: rus
    kind: state
    name: { text: Rus, language: "no" }
    names: [{ text: RUS, kind: code }, { text: Rossiya, validity: 1991/.. }]
    relations: { same-as: [russia] }
    mergedInto: russia
  - { id: writer, kind: person, name: A. Writer }
`,
  'themes.yaml': `themes:
  - id: exercises
    title: Exercises
    judgements:
      - { id: will-go-on, text: They go on., on: 2018-01-30 }
      - { id: will-not, text: They do not., supersedes: will-go-on, on: 2018-01-31 }
`,
  'events.yaml': `events:
  - id: exercise
    title: Exercise
    status: occurred
    date: 2016
    participants: [{ actor: russia, role: target }, { actor: writer, role: source }]
`,
  'sources/opinion.yaml': `id: opinion
type: article
genre: opinion
author: [{ family: Writer, given: A., actor: writer }]
issued: 2017
versions: [{ on: 2017-01-01 }, { on: 2017-02-01, note: A name was corrected. }]
claims:
  - id: held
    text: The exercise was held, which the author takes for a sign of better relations between the two states.
    modality: fact
    actors: { participant: [russia] }
    at: { block: 1, start: 0, end: 3, sha256: ${'a'.repeat(64)}, state: orphaned }
  - id: again
    text: It will be held again.
    modality: prediction
    asserted: [{ by: russia, via: writer }, { stance: doubts, count: 3 }]
    relations: { derived-from: [held] }
passages: [{ block: 9, start: 0, end: 3, sha256: ${'b'.repeat(64)} }]
`,
  'claims.yaml': 'claims: [{ id: unsaid, text: Nobody says so., modality: fact }]\n',
  'analysis.yaml': `assessments: [{ claim: held, credibility: 2, rationale: Two say so. }]
relations: [{ from: unsaid, kind: contradicts, to: held }]
predictions:
  - claim: again
    horizon: 2020
    resolution: came-true
    resolvedOn: 2019-01-31
    forecasts: [{ probability: 0.7, on: 2018-01-31, by: Desk }]
`,
  'activities.yaml': `activities:
  - id: 1
    at: 2018-01-31T09:30:00Z
    agent: Desk
    agentKind: human
    verb: update
    subject: theme
    subjectId: exercises
    before: { title: "null", list: [], nothing: null }
`,
}

const graph = async (): Promise<Graph> => {
  const { graph, problems } = await readBare(await writeFixture(files))
  if (graph === undefined) throw new Error(problems.map(inOneLine).join('\n'))
  return graph
}

describe('writeDossier', () => {
  it('writes files as a person would: short forms, silent defaults, an entry after the other', async () => {
    const text = writeDossier(await graph())
      .filter(({ path }) => !path.startsWith('.'))
      .map((file) => `--- ${file.path}\n${file.text}`)
      .join('\n')
    expect(text).toMatchSnapshot()
  })

  it('writes the same bytes for the same graph', async () => {
    expect(writeDossier(await graph())).toEqual(writeDossier(structuredClone(await graph())))
  })

  it('says nothing of the order while that is the order of the files', async () => {
    const whole = await graph()
    const order = (changed: Graph) => writeDossier(changed).find(({ path }) => path === 'order.yaml')?.text
    expect(order(whole)).toBeUndefined()
    const reversed = order({ ...whole, claims: whole.claims.toReversed() })
    expect(reversed?.split('\n').slice(2)).toEqual([
      'claims:',
      '  - id: unsaid',
      'assertions:',
      '  - id: held:opinion:1',
      '',
    ])
  })

  it('puts a claim into the file of a source that asserts it, if possible in the order of the claims', async () => {
    const whole = await graph()
    const [source] = whole.sources
    const [first, ...others] = whole.assertions
    if (source === undefined || first === undefined) throw new Error('Expected a source and an assertion.')
    const other = { ...source, id: 'another' }
    const said = { ...first, id: 'held:another:1', source: 'another', passages: [] }
    const files = writeDossier({
      ...whole,
      sources: [other, source],
      assertions: [said, ...others, first],
    })
    const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ''
    expect(textOf('sources/another.yaml')).toContain('claims:\n  - id: held\n')
    expect(textOf('sources/opinion.yaml')).toContain('assertions:\n  - claim: held\n')
    expect(files.map(({ path }) => path)).not.toContain('order.yaml')
  })

  it('spreads a list that is too long for one file over several, in order', async () => {
    const whole = await graph()
    const themes = Array.from({ length: 900 }, (_, index) => ({
      id: `t-${index}`,
      title: 'T',
      question: 'long '.repeat(1500).trim(),
    }))
    const files = writeDossier({ ...whole, judgements: [], themes })
    const paths = files.map(({ path }) => path).filter((path) => path.startsWith('themes'))
    expect(paths).toEqual(['themes/0001.yaml', 'themes/0002.yaml', 'themes/0003.yaml', 'themes/0004.yaml'])
    const { graph: read } = await readBare(
      await writeFixture(
        Object.fromEntries(
          files.filter(({ path }) => /^(dossier|themes)/.test(path)).map(({ path, text }) => [path, text]),
        ),
      ),
    )
    expect(read?.themes).toEqual(themes)
  })

  const misfits: readonly (readonly [string, (graph: Graph) => Partial<Graph>, string])[] = [
    [
      'an id that stands twice',
      ({ claims }) => ({ claims: [...claims, ...claims] }),
      '"held" stands twice among the claims; expected each id once',
    ],
    [
      'an id that is not made of what it should be',
      ({ assessments }) => ({ assessments: assessments.map((one) => ({ ...one, id: 'again:1' })) }),
      '"again:1" is not the id that it should have; expected held:1',
    ],
    [
      'an assertion in a source that is not there',
      () => ({ sources: [], passages: [] }),
      'Assertion "held:opinion:1" belongs to the source "opinion"; expected a source of the graph',
    ],
    [
      'an assertion that rests on a passage of another source',
      ({ sources, passages, assertions }) => ({
        sources: [...sources, ...sources.map((one) => ({ ...one, id: 'x' }))],
        passages: [
          ...passages,
          ...passages.slice(0, 1).map((one) => ({ ...one, id: 'x:1:0-3', source: 'x' })),
        ],
        assertions: assertions.map((one) => ({ ...one, passages: ['x:1:0-3'] })),
      }),
      'Assertion "held:opinion:1" rests on "x:1:0-3"; expected a passage of the same source',
    ],
    [
      'a date that rests on a passage that is not there',
      ({ events }) => ({
        events: events.map((one) => ({
          ...one,
          date: { edtf: '2016', basis: 'stated' as const, passages: ['opinion:7:0-1'] },
        })),
      }),
      'The date of event "exercise" rests on "opinion:7:0-1"; expected a passage of the graph',
    ],
  ]

  it.each(misfits)('refuses %s', async (_what, change, message) => {
    const whole = await graph()
    const broken = { ...whole, ...change(whole) }
    expect(() => writeDossier(broken)).toThrow(InexpressibleError)
    expect(() => writeDossier(broken)).toThrow(`The graph cannot be written as files: ${message}.`)
  })
})
