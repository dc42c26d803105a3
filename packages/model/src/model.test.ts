import { describe, expect, it } from 'vitest'
import {
  Activity,
  Event,
  enumName,
  findCycles,
  Likelihood,
  likelihoodPercent,
  Passage,
  Prediction,
  Relation,
  referenceTarget,
  Slug,
  Source,
  Text,
  Theme,
  termNamed,
} from './index.ts'

describe('Text', () => {
  it.each(['Ünïcode 中文 اردو 😀', '__proto__', 'line one\nline two'])('carries %j', (text) => {
    expect(Text.parse(text)).toBe(text)
  })

  it.each(['', '   ', 'a\u0000b', 'a\uD800b', 'x'.repeat(10_001)])(
    'refuses what cannot be carried',
    (text) => {
      expect(Text.safeParse(text).success).toBe(false)
    },
  )
})

describe('Slug', () => {
  it.each(['a', 's-400-sale', 'constructor'])('accepts %s', (slug) => {
    expect(Slug.safeParse(slug).success).toBe(true)
  })

  it.each(['', 'A', 'a--b', '-a', 'a_b', '__proto__', 'é', 'a'.repeat(81)])('refuses %j', (slug) => {
    expect(Slug.safeParse(slug).success).toBe(false)
  })
})

describe('the likelihood bands of ICD 203', () => {
  it('touch each other from 1 to 99 percent without a gap or an overlap', () => {
    const bands = Likelihood.terms.map((term) => likelihoodPercent[term])
    expect(bands.at(0)?.[0]).toBe(1)
    expect(bands.at(-1)?.[1]).toBe(99)
    for (const [index, band] of bands.slice(1).entries()) expect(band[0]).toBe(bands[index]?.[1])
  })

  it('are written the GraphQL way and read back', () => {
    for (const term of Likelihood.terms) expect(termNamed(Likelihood, enumName(term))).toBe(term)
    expect(() => termNamed(Likelihood, 'MAYBE')).toThrow(RangeError)
  })
})

describe('the words', () => {
  it('leave an event without a date undated', () => {
    expect(Event.parse({ id: 'talks', title: 'Talks', status: 'occurred' }).date).toBeUndefined()
  })

  it('judge no source that nobody has judged', () => {
    expect(Source.parse({ id: 'x', type: 'article', genre: 'opinion' })).toMatchObject({
      reliability: 'F',
      status: 'active',
      text: { kept: false },
    })
  })

  it('ask why a source was retracted', () => {
    const retracted = { id: 'x', type: 'article', genre: 'opinion', status: 'retracted' }
    expect(Source.safeParse(retracted).success).toBe(false)
    expect(Source.safeParse({ ...retracted, statusReason: 'Fabricated.' }).success).toBe(true)
  })

  it.each([
    ['a day of resolution while it is open', '2018-01-31', 'open', []],
    ['forecasts out of order', undefined, 'open', ['2018-01-31', '2018-01-30']],
    ['a forecast after the resolution', '2018-01-30', 'partly', ['2018-01-31']],
  ])('refuse a prediction with %s', (_what, resolvedOn, resolution, days) => {
    const forecasts = days.map((on) => ({ probability: 0.5, on }))
    const prediction = { claim: 'c', resolution, resolvedOn, forecasts }
    expect(Prediction.safeParse(prediction).success).toBe(false)
    const mended = { ...prediction, resolution: 'partly', resolvedOn: '2018-02-01' }
    expect(Prediction.safeParse({ ...mended, forecasts: forecasts.toReversed() }).success).toBe(true)
  })

  it('take the versions of a source in the order of their days alone', () => {
    const source = { id: 'x', type: 'article', genre: 'opinion' }
    const versions = [{ on: '2018-01-30' }, { on: '2018-01-30' }, { on: '2018-01-31' }]
    expect(Source.safeParse({ ...source, versions }).success).toBe(true)
    expect(Source.safeParse({ ...source, versions: versions.toReversed() }).success).toBe(false)
  })

  it('tell who draws a relation, and name the source where one does', () => {
    const relation = { id: 'a:supports:b', from: 'a', kind: 'supports', to: 'b' }
    expect(Relation.safeParse({ ...relation, drawnBy: 'source', source: 's' }).success).toBe(true)
    expect(Relation.safeParse({ ...relation, drawnBy: 'source' }).success).toBe(false)
    expect(Relation.safeParse({ ...relation, drawnBy: 'analyst', source: 's' }).success).toBe(false)
  })

  it('carry as the state of an activity only what every store carries', () => {
    const activity = {
      id: '1',
      at: '2018-01-31T09:30:00Z',
      agent: 'Desk',
      agentKind: 'human',
      verb: 'update',
      subject: 'claim',
      subjectId: 'a',
    }
    const takes = (after: unknown): boolean => Activity.safeParse({ ...activity, after }).success
    expect(takes({ text: 'Ünïcode 😀', list: [1, null, true], deeper: { yet: {} } })).toBe(true)
    expect(takes({ text: 'a\u0000b' })).toBe(false)
    expect(takes({ 'a\uD800': 1 })).toBe(false)
    expect(takes(JSON.parse('['.repeat(17) + ']'.repeat(17)))).toBe(false)
  })

  it('refuse a passage that ends before it starts', () => {
    const passage = { id: 'x:1:5-5', source: 'x', block: 1, start: 5, end: 5, sha256: '0'.repeat(64) }
    expect(Passage.safeParse(passage).success).toBe(false)
  })

  it('tell what a reference points to', () => {
    expect(referenceTarget(Theme.shape.broader.unwrap())).toBe('theme')
    expect(referenceTarget(Theme.shape.id)).toBeUndefined()
  })
})

describe('findCycles', () => {
  it('finds each circle once, and no chain that ends', () => {
    const links = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
      ['d', 'e'],
      ['self', 'self'],
    ])
    expect(findCycles(links)).toEqual([['b', 'c'], ['self']])
  })
})
