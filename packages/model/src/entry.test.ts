import { describe, expect, it } from 'vitest'
import { Claim } from './claim.ts'
import { Dossier } from './dossier.ts'
import { type Entry, entriesOf, graphOf } from './entry.ts'
import type { Graph } from './graph.ts'
import { Source } from './source.ts'
import { Theme } from './theme.ts'

const dossier = Dossier.parse({ title: 'Test', language: 'en', asOf: '2018-01-31' })
const claim = (id: string): Claim => Claim.parse({ id, text: 'It is so.', modality: 'fact' })

const graph: Graph = {
  dossier,
  themes: [Theme.parse({ id: 'defence', title: 'Defence' })],
  judgements: [{ id: 'so', theme: 'defence', text: 'So it is.', restsOn: ['b'] }],
  actors: [
    {
      id: 'russia',
      kind: 'state',
      names: [{ text: 'Russia', kind: 'canonical' }],
      identifiers: {},
      relations: [],
    },
  ],
  events: [{ id: 'talks', title: 'Talks', status: 'ongoing', participants: [], themes: [] }],
  sources: [Source.parse({ id: 's', type: 'book', genre: 'data' })],
  passages: [
    { id: 's:1:0-1', source: 's', block: 1, start: 0, end: 1, sha256: '0'.repeat(64), state: 'unchecked' },
  ],
  claims: [claim('b'), claim('a')],
  assertions: [
    {
      id: 'b:s:1',
      claim: 'b',
      source: 's',
      claimants: [],
      via: [],
      stance: 'asserts',
      hedges: [],
      passages: [],
    },
  ],
  assessments: [{ id: 'b:1', claim: 'b', credibility: '6', rationale: 'Why not.' }],
  relations: [{ id: 'b:supports:a', from: 'b', kind: 'supports', to: 'a', drawnBy: 'analyst' }],
  predictions: [{ claim: 'a', resolution: 'open', forecasts: [] }],
  activities: [
    {
      id: '1',
      at: '2018-01-31T09:30:00Z',
      agent: 'Desk',
      agentKind: 'human',
      verb: 'create',
      subject: 'claim',
      subjectId: 'a',
    },
  ],
}

describe('entriesOf', () => {
  it('gives everything once, the dossier first and the more basic before what rests on it', () => {
    const kinds = [...entriesOf(graph)].map(({ kind }) => kind)
    expect(kinds).toEqual([
      'dossier',
      'theme',
      'actor',
      'source',
      'passage',
      'event',
      'claim',
      'claim',
      'assertion',
      'relation',
      'judgement',
      'assessment',
      'prediction',
      'activity',
    ])
  })
})

describe('graphOf', () => {
  it('puts together what entriesOf took apart', () => {
    expect(graphOf(entriesOf(graph))).toEqual(graph)
  })

  it('keeps the order of each list, whatever comes between', () => {
    const entries: Entry[] = [
      { kind: 'claim', value: claim('z') },
      { kind: 'dossier', value: dossier },
      { kind: 'claim', value: claim('a') },
    ]
    const { claims, themes } = graphOf(entries)
    expect(claims.map(({ id }) => id)).toEqual(['z', 'a'])
    expect(themes).toEqual([])
  })

  it('wants exactly one dossier', () => {
    expect(() => graphOf([])).toThrow('Expected one dossier among the entries of a graph, got 0.')
    const twice: Entry[] = [
      { kind: 'dossier', value: dossier },
      { kind: 'dossier', value: dossier },
    ]
    expect(() => graphOf(twice)).toThrow('got 2')
  })
})
