import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onEachDatabase } from '../fixtures/databases.ts'
import { claim, graph } from '../fixtures/graph.ts'
import {
  AlreadyExistsError,
  type Author,
  ConflictError,
  DanglingReferenceError,
  InvalidValueError,
  NotFoundError,
  ReferencedError,
  RefusedChangeError,
  RepeatedError,
  type Store,
} from '../index.ts'

const by: Author = { agent: 'Ada', agentKind: 'human', why: 'A test.' }
const now = '2026-01-31T09:30:00.000Z'

/** What a promise is refused with. */
const refusal = async <Refusal>(
  promise: Promise<unknown>,
  kind: abstract new (...args: never[]) => Refusal,
): Promise<Refusal> => {
  const reason: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (reason instanceof kind) return reason
  throw new Error(`Expected ${kind.name}, got ${reason}.`, { cause: reason })
}

onEachDatabase((open) => {
  let store: Store
  beforeAll(async () => {
    store = await open({ now: () => new Date(now) })
  })
  beforeEach(() => store.load(graph))

  const predict = async (id: string): Promise<void> => {
    await store.write.update(by, 'claim', id, (standing) => ({ ...standing, modality: 'prediction' }))
    await store.write.create(by, 'prediction', { claim: id, resolution: 'open', forecasts: [] })
  }

  describe('a change', () => {
    it('adds a thing behind all others, and records who did it and why', async () => {
      const written = await store.write.create(by, 'claim', claim('six', ['dams']))
      expect(written).toEqual({
        value: claim('six', ['dams']),
        version: 1,
        activity: {
          id: '1',
          at: now,
          ...by,
          verb: 'create',
          subject: 'claim',
          subjectId: 'six',
          after: claim('six', ['dams']),
        },
      })
      const { claims, activities } = await store.graph()
      expect(claims.at(-1)).toEqual(claim('six', ['dams']))
      expect(activities).toEqual([written.activity])
    })

    it('changes a thing as it stands, and keeps what stood before', async () => {
      const { value, version, activity } = await store.write.update(by, 'claim', 'one', (standing) => ({
        ...standing,
        modality: 'prediction',
        themes: ['dams', 'water'],
      }))
      expect(value).toEqual({ ...claim('one', ['dams', 'water']), modality: 'prediction' })
      expect(version).toBe(2)
      expect(activity).toMatchObject({ verb: 'update', before: claim('one'), after: value })
      expect(await store.write.find('claim', 'one')).toMatchObject({ value, version: 2 })
    })

    it('removes a thing to which nothing refers', async () => {
      const { activity } = await store.write.delete(by, 'claim', 'four')
      expect(activity).toMatchObject({ verb: 'delete', before: claim('four') })
      expect(await store.write.find('claim', 'four')).toBeUndefined()
      expect((await store.graph()).claims.map(({ id }) => id)).toEqual(['one', 'two', 'three', 'five'])
    })

    it('gives an assertion and an assessment an id by counting', async () => {
      const { id: _, ...again } = graph.assertions[0] ?? fail()
      expect((await store.write.create(by, 'assertion', again)).value.id).toBe('one:paper:2')
      const view = { claim: 'one', credibility: '2' as const, rationale: 'Seen.' }
      expect((await store.write.assess(by, view)).value.id).toBe('one:1')
      const second = await store.write.assess(by, view)
      expect(second.value.id).toBe('one:2')
      expect(second.activity.verb).toBe('assess')
    })

    it('is refused where someone else came first, and says who', async () => {
      await store.write.update({ agent: 'Bob', agentKind: 'human' }, 'theme', 'water', (theme) => ({
        ...theme,
        title: 'Rivers',
      }))
      const late = store.write.update(by, 'theme', 'water', (theme) => theme, { version: 1 })
      const { conflict, message } = await refusal(late, ConflictError)
      expect(conflict).toMatchObject({ kind: 'theme', id: 'water', expected: 1, found: 2 })
      expect(message).toContain('Bob changed it at 2026-01-31')
      expect((await store.write.find('theme', 'water'))?.value.title).toBe('Rivers')
      await store.write.delete(by, 'claim', 'four')
      const gone = store.write.update(by, 'claim', 'four', (standing) => standing, { version: 1 })
      expect((await refusal(gone, ConflictError)).conflict.found).toBeUndefined()
    })

    it('is refused on what is not there, and twice under one id', async () => {
      const missing = store.write.delete(by, 'claim', 'nine')
      expect(await refusal(missing, NotFoundError)).toMatchObject({ kind: 'claim', id: 'nine' })
      await refusal(store.write.create(by, 'claim', claim('one')), AlreadyExistsError)
      const twice = { ...claim('six'), themes: ['water', 'water'] }
      const { message } = await refusal(store.write.create(by, 'claim', twice), RepeatedError)
      expect(message).toContain('six, water')
      expect((await store.graph()).activities).toEqual([])
    })

    it('is refused while others refer to the thing, and names them', async () => {
      const { by: referrers } = await refusal(store.write.delete(by, 'actor', 'ministry'), ReferencedError)
      expect(referrers).toEqual([
        { kind: 'claim', ids: ['five', 'four', 'one', 'three', 'two'], count: 5 },
        { kind: 'assertion', ids: ['one:paper:1', 'one:reprint:1'], count: 2 },
      ])
      const two = await refusal(store.write.delete(by, 'claim', 'two'), ReferencedError)
      expect(two.by).toEqual([{ kind: 'relation', ids: ['one:supports:two'], count: 1 }])
    })

    it('names at most twenty of those that refer to a thing, and counts the others', async () => {
      const many = Array.from({ length: 30 }, (_, index) => claim(`c${index}`))
      await store.load({ ...graph, claims: [...graph.claims, ...many] })
      const { by: referrers } = await refusal(store.write.delete(by, 'theme', 'water'), ReferencedError)
      const claims = referrers.find(({ kind }) => kind === 'claim')
      expect(claims?.ids).toHaveLength(20)
      expect(claims?.count).toBe(34)
    })

    it('is refused where it would refer to nothing, and names what is missing', async () => {
      const lost = store.write.create(by, 'claim', claim('six', ['nowhere']))
      expect((await refusal(lost, DanglingReferenceError)).reference).toEqual({
        kind: 'claim',
        id: 'six',
        toKind: 'theme',
        toId: 'nowhere',
      })
    })

    it('is refused where the model does not allow the value', async () => {
      const blank = store.write.update(by, 'claim', 'one', (standing) => ({ ...standing, text: ' \u0000' }))
      expect((await refusal(blank, InvalidValueError)).issues.map(({ path }) => path)).toContainEqual([
        'text',
      ])
      const unexplained = store.write.update(by, 'source', 'paper', (standing) => ({
        ...standing,
        status: 'corrected',
      }))
      await refusal(unexplained, InvalidValueError)
    })

    it('is refused where a chain would come back to its beginning', async () => {
      const circle = store.write.update(by, 'theme', 'water', (theme) => ({ ...theme, broader: 'dams' }))
      expect((await refusal(circle, RefusedChangeError)).field).toBe('broader')
      const copies = store.write.update(by, 'source', 'paper', (source) => ({
        ...source,
        derivedFrom: { source: 'reprint' },
      }))
      await refusal(copies, RefusedChangeError)
      expect((await store.graph()).sources).toEqual(graph.sources)
    })

    it('is refused where it would break a rule between two things', async () => {
      const plain = store.write.create(by, 'prediction', { claim: 'one', resolution: 'open', forecasts: [] })
      expect((await refusal(plain, RefusedChangeError)).field).toBe('claim')
      await predict('one')
      const factual = store.write.update(by, 'claim', 'one', (standing) => ({
        ...standing,
        modality: 'fact',
      }))
      expect((await refusal(factual, RefusedChangeError)).field).toBe('modality')
      const judgement = { id: 'first', theme: 'water', text: 'It will rain.', restsOn: [] }
      await store.write.create(by, 'judgement', judgement)
      const foreign = { ...judgement, id: 'second', theme: 'dams', supersedes: 'first' }
      const refused = store.write.create(by, 'judgement', foreign)
      expect((await refusal(refused, RefusedChangeError)).field).toBe('supersedes')
    })

    it('is refused where it would name an actor twice in one part', async () => {
      const { id: _, ...said } = graph.assertions[0] ?? fail()
      const twice = { ...said, claimants: ['board', 'board'] }
      await refusal(store.write.create(by, 'assertion', twice), RepeatedError)
    })

    it('is refused where it would make another thing of it', async () => {
      const moved = store.write.update(by, 'relation', 'one:supports:two', (relation) => ({
        ...relation,
        to: 'three',
      }))
      expect((await refusal(moved, RefusedChangeError)).field).toBe('to')
      const renamed = store.write.update(by, 'theme', 'dams', (theme) => ({ ...theme, id: 'weirs' }))
      expect((await refusal(renamed, RefusedChangeError)).field).toBe('id')
    })

    it('carries on to what follows from it elsewhere', async () => {
      await store.write.create(by, 'source', { ...(graph.sources[0] ?? fail()), id: 'wire' })
      await store.write.update(by, 'source', 'paper', (source) => ({
        ...source,
        derivedFrom: { source: 'wire' },
      }))
      const copy = { ...(graph.sources[1] ?? fail()), id: 'copy', derivedFrom: { source: 'reprint' } }
      await store.write.create(by, 'source', copy)
      const rows = await store.sources.byIds(['paper', 'reprint', 'copy'])
      expect(rows.map((row) => row?.origin)).toEqual(['wire', 'wire', 'wire'])
      await store.write.assess(by, { claim: 'one', credibility: '2', rationale: 'Seen.' })
      await store.write.update(by, 'dossier', 'dossier', (dossier) => ({ ...dossier, asOf: '2021-02-03' }))
      expect((await store.claims.assessmentsByIds(['one:1']))[0]?.on).toBe('2021-02-03')
    })
  })

  describe('a deed', () => {
    it('retracts a source with a reason', async () => {
      const { value, activity } = await store.write.retractSource(by, 'paper', 'Made up.')
      expect(value).toMatchObject({ status: 'retracted', statusReason: 'Made up.' })
      expect(activity.verb).toBe('retract')
    })

    it('adds forecasts to a prediction and resolves it', async () => {
      await predict('one')
      const forecast = { probability: 0.25, on: '2020-01-01', by: 'Ada' }
      await store.write.forecast(by, 'one', forecast)
      await store.write.forecast(by, 'one', { ...forecast, probability: 1 })
      const { value, version } = await store.write.resolve(by, 'one', {
        resolution: 'came-true',
        on: '2020-03-01',
      })
      expect(value).toEqual({
        claim: 'one',
        resolution: 'came-true',
        resolvedOn: '2020-03-01',
        forecasts: [forecast, { ...forecast, probability: 1 }],
      })
      expect(version).toBe(4)
      expect((await store.graph()).predictions).toEqual([value])
    })
  })
})

const fail = (): never => {
  throw new Error('The fixture lacks it.')
}
