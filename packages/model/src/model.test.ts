import { describe, expect, it } from 'vitest'
import {
  Event,
  enumName,
  findCycles,
  Likelihood,
  likelihoodPercent,
  Passage,
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
