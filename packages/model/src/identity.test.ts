import { describe, expect, it } from 'vitest'
import type { ActorRelation } from './actor.ts'
import { type Identified, leadersOf } from './identity.ts'

const sameAs = (actor: string) => ({ kind: 'same-as' as const, actor })

const leaders = (...actors: Identified[]): Record<string, string> => Object.fromEntries(leadersOf(actors))

describe('leadersOf', () => {
  it('leads an entry that nobody merged to itself', () => {
    expect(leaders({ id: 'a' }, { id: 'b' })).toEqual({ a: 'a', b: 'b' })
  })

  it('follows merges of merges', () => {
    expect(leaders({ id: 'a', mergedInto: 'b' }, { id: 'b', mergedInto: 'c' }, { id: 'c' })).toEqual({
      a: 'c',
      b: 'c',
      c: 'c',
    })
  })

  it('follows no chain that runs in a circle or leaves the dossier', () => {
    expect(
      leaders(
        { id: 'a', mergedInto: 'b' },
        { id: 'b', mergedInto: 'a' },
        { id: 'c', mergedInto: 'a' },
        { id: 'd', mergedInto: 'nowhere' },
        { id: 'e', mergedInto: 'd' },
      ),
    ).toEqual({ a: 'a', b: 'b', c: 'c', d: 'd', e: 'e' })
  })

  it('leads actors that are the same to the one that others say they are, wherever it stands', () => {
    const expected = { isil: 'daesh', is: 'daesh', daesh: 'daesh' }
    const isil = { id: 'isil', relations: [sameAs('daesh')] }
    const is = { id: 'is', relations: [sameAs('isil')] }
    expect(leaders(isil, is, { id: 'daesh' })).toEqual(expected)
    expect(leaders({ id: 'daesh' }, is, isil)).toEqual(expected)
  })

  it('takes the first of several that say nothing, and the first of all where all say it', () => {
    const both = { id: 'both', relations: [sameAs('one'), sameAs('two')] }
    expect(leaders(both, { id: 'two' }, { id: 'one' })).toEqual({ both: 'two', two: 'two', one: 'two' })
    expect(leaders({ id: 'b', relations: [sameAs('a')] }, { id: 'a', relations: [sameAs('b')] })).toEqual({
      b: 'b',
      a: 'b',
    })
  })

  it('carries what a merged entry said of itself over to the actor that it was merged into', () => {
    expect(
      leaders({ id: 'old', mergedInto: 'new', relations: [sameAs('other')] }, { id: 'new' }, { id: 'other' }),
    ).toEqual({ old: 'other', new: 'other', other: 'other' })
  })

  it('joins nothing by any other relation', () => {
    const kinds = ['different-from', 'part-of', 'successor-of'] as const
    for (const kind of kinds) {
      const relations: ActorRelation[] = [{ kind, actor: 'b' }]
      expect(leaders({ id: 'a', relations }, { id: 'b' })).toEqual({ a: 'a', b: 'b' })
    }
  })

  it('takes time in proportion to the number of actors', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      id: `a-${index}`,
      relations: index % 2 === 1 ? [sameAs(`a-${index - 1}`)] : [],
    }))
    const start = performance.now()
    expect(leadersOf(many).get('a-19999')).toBe('a-19998')
    expect(performance.now() - start).toBeLessThan(1500)
  })
})
