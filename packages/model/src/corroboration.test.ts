import { describe, expect, it } from 'vitest'
import type { Assertion } from './assertion.ts'
import { corroborate } from './corroboration.ts'
import { originsOf, withdrawnSources } from './origin.ts'

type Counted = Pick<Assertion, 'source' | 'stance' | 'via'>

const says = (source: string, stance: Counted['stance'] = 'asserts', via: string[] = []): Counted => ({
  source,
  stance,
  via,
})

const origins = originsOf([
  { id: 'agency' },
  { id: 'daily' },
  ...['one', 'two', 'three'].map((id) => ({ id, derivedFrom: { source: 'agency' } })),
  { id: 'echo', derivedFrom: { source: 'one' } },
  { id: 'hearsay', derivedFrom: { unseen: 'a leaflet' } },
  { id: 'chicken', derivedFrom: { source: 'egg' } },
  { id: 'egg', derivedFrom: { source: 'chicken' } },
  { id: 'stray', derivedFrom: { source: 'nowhere' } },
])

describe('originsOf', () => {
  it('follows copies of copies to the work that copies nobody', () => {
    expect(origins.get('echo')).toBe('agency')
    expect(origins.get('agency')).toBe('agency')
  })

  it.each(['hearsay', 'chicken', 'stray'])('gives no origin to %s', (id) => {
    expect(origins.get(id)).toBeNull()
  })
})

describe('corroborate', () => {
  it('counts a work and its reprints as one origin', () => {
    const counted = corroborate(
      ['agency', 'one', 'two', 'three', 'echo'].map((source) => says(source)),
      origins,
    )
    expect(counted).toMatchObject({ assertions: 5, sources: 5, origins: 1, level: 'single' })
  })

  it('counts two works that copy nobody as two', () => {
    expect(corroborate([says('agency'), says('daily')], origins)).toMatchObject({
      origins: 2,
      level: 'multiple',
    })
  })

  it('counts a copy of an unseen work for none', () => {
    expect(corroborate([says('hearsay')], origins)).toMatchObject({ origins: 0, level: 'none' })
  })

  it('is contested where one origin asserts and another denies', () => {
    expect(corroborate([says('agency'), says('daily', 'denies')], origins)).toMatchObject({
      origins: 1,
      denyingOrigins: 1,
      level: 'contested',
    })
  })

  it('does not take what is only passed on for an origin, but sees that it is contested', () => {
    const relayed = says('daily', 'asserts', ['the-author'])
    expect(corroborate([relayed], origins)).toMatchObject({ origins: 0, relayed: 1, level: 'none' })
    expect(corroborate([relayed, says('daily', 'denies')], origins)).toMatchObject({
      origins: 0,
      denyingOrigins: 1,
      level: 'contested',
    })
  })

  it('takes neither doubt nor mere report for assertion or denial', () => {
    expect(corroborate([says('agency', 'doubts'), says('daily', 'reports')], origins)).toMatchObject({
      origins: 0,
      denyingOrigins: 0,
      level: 'none',
    })
  })

  it('counts nothing that stands in a retracted source or a copy of one, and says how much that is', () => {
    const withdrawn = new Set(['agency', 'one'])
    const counted = corroborate(
      [says('agency'), says('one', 'denies'), says('one', 'asserts', ['x']), says('daily')],
      origins,
      withdrawn,
    )
    expect(counted).toEqual({
      assertions: 4,
      sources: 3,
      origins: 1,
      denyingOrigins: 0,
      relayed: 0,
      retracted: 3,
      level: 'single',
    })
    expect(corroborate([says('agency')], origins, withdrawn).level).toBe('none')
  })
})

describe('withdrawnSources', () => {
  it('are the retracted ones and all that copy them', () => {
    const withdrawn = withdrawnSources([
      { id: 'first', status: 'active' },
      { id: 'second', status: 'retracted', derivedFrom: { source: 'first' } },
      { id: 'third', status: 'corrected', derivedFrom: { source: 'second' } },
      { id: 'fourth', status: 'active', derivedFrom: { source: 'third' } },
      { id: 'fifth', status: 'active', derivedFrom: { source: 'first' } },
      { id: 'chicken', status: 'active', derivedFrom: { source: 'egg' } },
      { id: 'egg', status: 'active', derivedFrom: { source: 'chicken' } },
    ])
    expect([...withdrawn].sort()).toEqual(['fourth', 'second', 'third'])
  })
})
