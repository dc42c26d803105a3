import { describe, expect, it } from 'vitest'
import { type Case, inOneLine, readBare, writeDossier } from '../fixture.ts'

const cases: readonly Case[] = [
  [
    'refuses what YAML has beyond plain data, and reads on',
    {
      'actors.yaml': `actors:
  - id: &a a
    kind: !!str state
    name: *a
  - id: b
    id: c
    kind: stat
    ? [x]
    : y
    <<: { name: B }
`,
    },
    [
      'actors.yaml:2:9 anchor An anchor ("&") stands before this value: expected a plain value.',
      'actors.yaml:3:11 tag A tag ("!") stands before this value: expected a plain value.',
      'actors.yaml:4:11 alias An alias ("*") stands here: expected the value itself.',
      'actors.yaml:5:5 missing-field "name" of actor "b" is missing: expected a text, or a map with text, language and validity.',
      'actors.yaml:6:5 duplicate-key The key "id" stands twice in one map, first in line 5: expected it once.',
      'actors.yaml:7:11 unknown-term "kind" of actor "b" is "stat": expected one of state, government-body, intergovernmental-organisation, organisation, company, media-outlet, armed-group, political-party, person, sector, population-group or group-of-states.',
      'actors.yaml:8:7 invalid-key This key is no word: expected the name of a field.',
      'actors.yaml:10:5 unknown-key Actor "b" has no field "<<": expected id, kind, name, names, identifiers, relations, description or mergedInto.',
    ],
  ],
  [
    'points to the quote that is never closed',
    { 'themes.yaml': 'themes:\n  - id: a\n    title: "A\n  - id: b\n    titel: B\n' },
    ['themes.yaml:3:12 yaml-syntax This quote is never closed: expected another one.'],
  ],
  [
    'reports what else is wrong in an entry with broken YAML, but not that it lacks something',
    {
      'actors.yaml':
        'actors:\n  - id: a\n    kind: stat\n    nam: A\n    description: A: B\n    name: true\n',
    },
    [
      'actors.yaml:3:11 unknown-term "kind" of actor "a" is "stat": expected one of state, government-body, intergovernmental-organisation, organisation, company, media-outlet, armed-group, political-party, person, sector, population-group or group-of-states.',
      'actors.yaml:4:5 unknown-key Actor "a" has no field "nam": expected id, kind, name, names, identifiers, relations, description or mergedInto.',
      'actors.yaml:5:18 yaml-syntax The YAML is broken: Nested mappings are not allowed in compact mappings.',
    ],
  ],
  [
    'does not judge what an open bracket has swallowed',
    {
      'themes.yaml':
        'themes:\n  - id: a\n    title: A\n    judgements: [{ id: j, text: J },\n    question: Q\n  - id: b\n    titel: B\n',
    },
    ['themes.yaml:4:17 yaml-syntax This bracket is never closed: expected "]".'],
  ],
  [
    'does not miss ids under the second of two equal keys',
    {
      'themes.yaml': 'themes: [{ id: a, title: A }]\nthemes: [{ id: b, title: B }]\n',
      'events.yaml': 'events: [{ id: e, title: E, status: planned, themes: [a, b] }]\n',
    },
    [
      'themes.yaml:2:1 duplicate-key The key "themes" stands twice in one map, first in line 1: expected it once.',
    ],
  ],
  [
    'refuses a second document and a directive',
    { 'themes.yaml': 'themes: []\n---\nthemes: []\n', 'events.yaml': '%YAML 1.1\n---\nevents: []\n' },
    [
      'events.yaml:1:1 directive The file starts with a directive ("%"): expected plain YAML 1.2.',
      'themes.yaml:2:1 several-documents A second document starts here: expected one in each file.',
    ],
  ],
]

describe('parsing', () => {
  it.each(cases)('%s', async (_title, files, expected) => {
    const { graph, problems } = await readBare(await writeDossier(files))
    expect(problems.map(inOneLine)).toEqual(expected)
    expect(graph).toBeUndefined()
  })
})

describe('a number', () => {
  it('that is not commonly written is the text that it is', async () => {
    const folder = await writeDossier({
      'events.yaml': 'events: [{ id: e, title: 2.50, place: 0x10, status: planned, date: 0987 }]\n',
    })
    expect((await readBare(folder)).graph?.events).toEqual([
      {
        id: 'e',
        title: '2.50',
        place: '0x10',
        status: 'planned',
        date: { edtf: '0987', basis: 'stated', passages: [] },
        participants: [],
        themes: [],
      },
    ])
  })
})

describe('a document that is marked as one', () => {
  it('is read, whatever stands after its end', async () => {
    const folder = await writeDossier({
      'themes.yaml': '---\nthemes: [{ id: a, title: --- }]\n...\n# the end\n',
    })
    expect((await readBare(folder)).graph?.themes).toEqual([{ id: 'a', title: '---' }])
  })
})
