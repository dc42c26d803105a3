import type { Kind } from '@claimgraph/store'
import { describe, expect, it } from 'vitest'
import { changing, riverStore } from '../fixtures/changing.ts'
import { executeOver, type Writing } from '../index.ts'

describe('where the files of a dossier are the truth', () => {
  const asked: (readonly [Kind, string | undefined])[] = []
  const closed: Writing = {
    is: 'closed',
    placeOf: (kind, id) => {
      asked.push([kind, id])
      return { file: `${kind}s.yaml`, line: 7 }
    },
  }

  it.each([
    ['createTheme(theme: { slug: "x", title: "X" })', 'theme', 'x'],
    ['createTheme(theme: { slug: "Not a slug", title: "" })', 'theme', 'Not a slug'],
    ['createJudgement(judgement: { slug: "x", theme: "dams", text: "X." })', 'theme', 'dams'],
    ['createAssertion(assertion: { claim: "claim-1", source: "paper" })', 'source', 'paper'],
    [
      'createRelation(relation: { from: "claim-1", kind: SUPPORTS, to: "claim-2", drawnBy: ANALYST })',
      'relation',
      undefined,
    ],
    ['updateClaim(slug: "claim-1", changes: { text: "" })', 'claim', 'claim-1'],
    ['deleteEvent(slug: "talks")', 'event', 'talks'],
    ['assessClaim(assessment: { claim: "claim-1", rationale: "So." })', 'assessment', undefined],
    ['forecast(slug: "claim-6", forecast: { probability: 1, on: "2020-01-01" })', 'prediction', 'claim-6'],
    ['resolvePrediction(slug: "claim-6", resolution: PARTLY)', 'prediction', 'claim-6'],
    ['retractSource(slug: "paper", reason: "Wrong.")', 'source', 'paper'],
    ['mergeActors(from: "ministry", into: "norland")', 'actor', 'ministry'],
    ['splitActor(slug: "ministry")', 'actor', 'ministry'],
    ['updateDossier(changes: { title: "X" })', 'dossier', 'dossier'],
    ['importDossier(dossier: { title: "", language: "en", asOf: "2020-01-01" })', 'dossier', undefined],
  ] as const)('%s answers with the place to edit', async (call, kind, id) => {
    const store = await riverStore()
    const standing = await store.graph()
    expect(await changing(store, closed)(call)).toEqual({
      __typename: 'ReadOnly',
      file: `${kind}s.yaml`,
      line: 7,
      message: expect.stringContaining(`${kind}s.yaml, line 7.`),
    })
    expect(asked.at(-1)).toEqual([kind, id])
    expect(await store.graph()).toEqual(standing)
  })

  it('answers so, without a place, where nobody has said that changes are taken', async () => {
    const { data } = await executeOver(await riverStore())(
      'mutation { deleteTheme(slug: "dams") { ... on ReadOnly { file line message } } }',
    )
    expect(data).toEqual({
      deleteTheme: {
        file: null,
        line: null,
        message:
          'The graph is made from files, so it is not changed here. Ask a server of the database, or edit the files of the dossier.',
      },
    })
  })
})
