import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withoutTexts, writeDossier } from '@claimgraph/dossier'
import { arbitraryGraph } from '@claimgraph/dossier/fixtures/arbitrary-graph'
import {
  type Author,
  type Changeable,
  type Deletable,
  type Kind,
  openStore,
  type Store,
  StoreError,
  type Values,
} from '@claimgraph/store'
import { type Postgres, startPostgres } from '@claimgraph/store/fixtures/postgres'
import { allRows } from '@claimgraph/store/fixtures/rows'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparable } from './comparable.ts'

const by: Author = { agent: 'Ada', agentKind: 'human' }

/** The fields that a change leaves as they are. */
const fixed: { readonly [Name in Changeable]?: readonly string[] } = {
  passage: ['source', 'block', 'start', 'end'],
  assertion: ['claim', 'source'],
  relation: ['from', 'kind', 'to'],
  prediction: ['claim'],
  actor: ['mergedInto'],
}

const deletable = [
  ...(['theme', 'actor', 'source', 'passage', 'event', 'claim', 'assertion'] as const),
  ...(['relation', 'judgement', 'prediction'] as const),
] satisfies Deletable[]

const deeds = [
  'graft',
  'create',
  'delete',
  'merge',
  'split',
  'assess',
  'forecast',
  'resolve',
  'date',
] as const

const allKinds = [...deletable, 'dossier', 'assessment', 'activity'] as const

/** A change at random: what is done, and numbers that pick to what. */
interface Step {
  readonly deed: (typeof deeds)[number]
  readonly kind: Deletable
  readonly first: number
  readonly second: number
}

const arbitrarySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    deed: fc.constantFrom(...deeds, 'graft' as const, 'create' as const, 'merge' as const, 'split' as const),
    kind: fc.constantFrom(...deletable),
    first: fc.nat(100),
    second: fc.nat(100),
  }),
  { minLength: 3, maxLength: 15 },
)

const pick = <Item>(list: readonly Item[], number: number): Item | undefined => list[number % list.length]

type Thing = Values[Deletable]

/** All that a store holds, by kind. */
type Things = { readonly [Name in Kind]: readonly Values[Name][] }

const thingsIn = async (store: Store): Promise<Things> => {
  const entries: { readonly kind: Kind; readonly value: unknown }[] = []
  for await (const entry of store.entries()) entries.push(entry)
  // The values of each kind are those of its entries.
  return Object.fromEntries(
    allKinds.map((name) => [name, entries.filter(({ kind }) => kind === name).map(({ value }) => value)]),
  ) as unknown as Things
}

const idOf = (thing: object): string => {
  const [id] = Object.entries(thing).flatMap(([key, value]) => (key === 'id' ? [String(value)] : []))
  return id ?? String(Object.entries(thing).find(([key]) => key === 'claim')?.[1])
}

/** Changes a thing to all that another of its kind says, save what it must keep. */
const graft = <Name extends Deletable>(
  store: Store,
  kind: Name,
  target: Values[Name],
  donor: Values[Name],
): Promise<unknown> =>
  store.write.update(by, kind, idOf(target), (standing) => {
    const kept = Object.entries(standing).filter(([key]) => ['id', ...(fixed[kind] ?? [])].includes(key))
    const { mergedInto: _, ...given } = { mergedInto: undefined, ...donor }
    return { ...given, ...Object.fromEntries(kept) } as Values[Name]
  })

const create = (store: Store, kind: Deletable, donor: Thing, number: number): Promise<unknown> =>
  // The store makes the ids of the kinds that have no slug, whatever they were.
  store.write.create(by, kind, (kind === 'prediction' ? donor : { ...donor, id: `new-${number}` }) as never)

const take = async (store: Store, { deed, kind, first, second }: Step): Promise<unknown> => {
  const things = await thingsIn(store)
  const [target, donor] = [pick<Thing>(things[kind], first), pick<Thing>(things[kind], second)]
  const [actor, other] = [pick(things.actor, first), pick(things.actor, second)]
  const [prediction, claim] = [pick(things.prediction, first), pick(things.claim, first)]
  const on = `20${10 + (second % 90)}-01-31`
  if (deed === 'date')
    return store.write.update(by, 'dossier', 'dossier', (dossier) => ({ ...dossier, asOf: on }))
  if (deed === 'merge') return actor && other && store.write.mergeActors(by, actor.id, other.id)
  if (deed === 'split') {
    const merged = pick(
      things.actor.filter(({ mergedInto }) => mergedInto !== undefined),
      first,
    )
    return merged && store.write.splitActor(by, merged.id)
  }
  if (deed === 'assess')
    return claim && store.write.assess(by, { claim: claim.id, credibility: '3', rationale: 'So it is.' })
  if (deed === 'forecast')
    return prediction && store.write.forecast(by, prediction.claim, { probability: second / 100, on })
  if (deed === 'resolve')
    return prediction && store.write.resolve(by, prediction.claim, { resolution: 'partly', on })
  if (target === undefined || donor === undefined) return undefined
  if (deed === 'delete') return store.write.delete(by, kind, idOf(target))
  return deed === 'create' ? create(store, kind, donor, second) : graft(store, kind, target, donor)
}

/** Whether a step was taken or refused; any other failure is thrown. */
const tried = async (step: Promise<unknown>): Promise<'taken' | 'refused'> => {
  try {
    await step
    return 'taken'
  } catch (error) {
    if (error instanceof StoreError) return 'refused'
    throw error
  }
}

let server: Postgres
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  server = await startPostgres()
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe.each([
  ['SQLite', async (name: string) => `sqlite:${join(folder, name)}`, 60],
  ['PostgreSQL', (name: string) => server.address(name), 12],
] as const)('changes at random on %s', (_, make, numRuns) => {
  it('leave every table as importing the changed graph anew would make it', async () => {
    const [changed, fresh] = [await make('changed'), await make('fresh')]
    const [store, other] = [await openStore(changed), await openStore(fresh)]
    const counts = { taken: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitrarySteps, async (graph, steps) => {
        await store.load({ ...graph, activities: [] })
        for (const step of steps) counts[await tried(take(store, step))] += 1
        const left = await store.graph()
        expect(writeDossier(withoutTexts(left)).length).toBeGreaterThan(0)
        await other.load(left)
        expect(comparable(await allRows(changed))).toEqual(comparable(await allRows(fresh)))
      }),
      { numRuns, interruptAfterTimeLimit: 30_000 },
    )
    expect(counts.taken).toBeGreaterThan(counts.refused / 2)
    await store.close()
    await other.close()
  })
})
