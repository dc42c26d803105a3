import { expect, it } from 'vitest'
import { readBare, writeDossier } from '../fixture.ts'

const files = {
  'actors/states.yaml': 'actors:\n  - id: russia\n    name: Russia\n    kind: state\n',
  'themes.yaml': `themes:
  - id: arms
    title: Arms
    judgements:
      - { id: it-grows, text: It grows. }
`,
  'sources/one.yaml': `id: one
type: report
genre: news
author: [{ literal: Desk, actor: russia }]
claims:
  - id: sold
    text: It was sold.
    modality: fact
  - id: will-sell
    text: It will be sold.
    modality: prediction
    relations: { supports: [sold] }
`,
  'sources/two.yaml': `id: two
type: report
genre: news
assertions:
  - { claim: sold, by: russia }
`,
  'analysis.yaml': `relations:
  - { from: sold, kind: qualifies, to: will-sell }
predictions:
  - claim: will-sell
    criterion: A contract.
`,
}

const placeOf = async (of: Readonly<Record<string, string>>) => {
  const reading = await readBare(await writeDossier(of))
  expect(reading.problems).toEqual([])
  return reading.placeOf
}

it.each([
  ['dossier', 'dossier', 'dossier.yaml', 1],
  ['actor', 'russia', 'actors/states.yaml', 2],
  ['theme', 'arms', 'themes.yaml', 2],
  ['judgement', 'it-grows', 'themes.yaml', 5],
  ['source', 'two', 'sources/two.yaml', 1],
  ['passage', 'two:1:0-9', 'sources/two.yaml', 1],
  ['claim', 'will-sell', 'sources/one.yaml', 9],
  ['assertion', 'sold:one:1', 'sources/one.yaml', 6],
  ['assertion', 'sold:two:1', 'sources/two.yaml', 5],
  ['relation', 'will-sell:supports:sold', 'sources/one.yaml', 12],
  ['relation', 'sold:qualifies:will-sell', 'analysis.yaml', 2],
  ['prediction', 'will-sell', 'analysis.yaml', 4],
] as const)('finds where the %s "%s" is written', async (kind, id, file, line) => {
  expect((await placeOf(files))(kind, id)).toEqual({ file, line })
})

it.each([
  ['actor', 'china', 'actors/states.yaml'],
  ['theme', undefined, 'themes.yaml'],
  ['event', 'talks', 'events.yaml'],
  ['source', 'three', 'sources/three.yaml'],
  ['source', undefined, 'sources/<slug>.yaml'],
  ['claim', 'new', 'claims.yaml'],
  ['assessment', undefined, 'analysis.yaml'],
  ['prediction', 'sold', 'analysis.yaml'],
  ['relation', 'will-sell:contradicts:sold', 'analysis.yaml'],
] as const)('finds where a new %s "%s" goes', async (kind, id, file) => {
  expect((await placeOf(files))(kind, id)).toEqual({ file })
})

it('knows the places also where the files have errors', async () => {
  const { graph, placeOf } = await readBare(await writeDossier({ ...files, 'events.yaml': 'events: 1\n' }))
  expect(graph).toBeUndefined()
  expect(placeOf('claim', 'sold')).toEqual({ file: 'sources/one.yaml', line: 6 })
})
