import { describe, expect, it } from 'vitest'
import { type Case, inOneLine, readBare, writeDossier } from '../fixture.ts'

const source = 'id: s\ntype: book\ngenre: data\n'

const cases: readonly Case[] = [
  [
    'names the first place of an id that two things have, but lets two kinds share one',
    {
      'actors/a.yaml': 'actors: [{ id: x, kind: state, name: A }]\n',
      'actors/b.yaml': 'actors:\n  - { id: x, kind: state, name: B }\n',
      'themes.yaml': 'themes: [{ id: x, title: X }]\n',
    },
    [
      'actors/b.yaml:2:11 duplicate-id The id "x" belongs to another actor already, in actors/a.yaml:1: expected an id of its own.',
    ],
  ],
  [
    'finds sources that copy one another in a circle',
    {
      'sources/a.yaml': 'id: a\ntype: book\ngenre: data\nderivedFrom: { source: b }\n',
      'sources/b.yaml': 'id: b\ntype: book\ngenre: data\nderivedFrom: { source: a }\n',
    },
    [
      'sources/a.yaml:4:24 derivation-cycle The source copies itself, "a" -> "b" -> "a": expected a chain that ends.',
    ],
  ],
  [
    'finds what is said twice',
    {
      'actors.yaml': 'actors: [{ id: a, kind: state, name: A }]\n',
      'sources/s.yaml': `${source}claims:
  - id: c
    text: C
    modality: prediction
    actors: { host: [a, a], source: [a] }
    relations: { supports: [d, c] }
  - { id: d, text: D, modality: prediction }
`,
      'analysis.yaml':
        'relations:\n  - { from: c, kind: supports, to: d }\npredictions:\n  - claim: d\n  - claim: d\n',
    },
    [
      'analysis.yaml:2:36 duplicate-relation That "c" supports "d" is said already in sources/s.yaml:9: expected it once.',
      'analysis.yaml:5:12 duplicate-prediction The register has an entry for claim "d" already, in analysis.yaml:4: expected one for each claim.',
      'sources/s.yaml:8:25 repeated-reference "actors.host" of claim "c" names "a" twice: expected it once.',
      'sources/s.yaml:9:32 invalid-value Claim "c" stands in a relation to itself: expected another claim.',
    ],
  ],
]

describe('rules across files', () => {
  it.each(cases)('%s', async (_title, files, expected) => {
    const { graph, problems } = await readBare(await writeDossier(files))
    expect(problems.map(inOneLine)).toEqual(expected)
    expect(graph).toBeUndefined()
  })

  it('lets a warning pass', async () => {
    const folder = await writeDossier({
      'actors.yaml': `actors:
  - { id: india, kind: state, name: India, names: { demonym: [Indian] } }
  - { id: biot, kind: state, name: BIOT, names: { alias: [biot], demonym: [INDIAN] } }
`,
    })
    const { graph, problems } = await readBare(folder)
    expect(graph?.actors).toHaveLength(2)
    expect(problems.map(inOneLine)).toEqual([
      'actors.yaml:3:59 repeated-name Actor "biot" has the name "biot" twice: expected it once.',
      'actors.yaml:3:76 ambiguous-name The name "INDIAN" fits "india" and "biot": it links to none of them.',
    ])
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning'])
  })

  it('does not take the same name in another language for a repetition', async () => {
    const names = 'names: { alias: [{ text: Polen, language: de }, { text: Polen, language: nl }] }'
    const folder = await writeDossier({
      'actors.yaml': `actors: [{ id: poland, kind: state, name: Poland, ${names} }]\n`,
    })
    expect((await readBare(folder)).problems).toEqual([])
  })
})
