import { describe, expect, it } from 'vitest'
import type { ClaimAnswer, SourceAnswer } from './answers.ts'
import { inOrder, inOrderOfUse, numbered, refer } from './numbering.ts'

const claim = (slug: string, modality: ClaimAnswer['modality'], ...sources: string[]): ClaimAnswer => ({
  slug,
  modality,
  text: slug,
  polarity: 'AFFIRMATIVE',
  actors: [],
  events: [],
  relations: [],
  assessment: null,
  prediction: null,
  corroboration: { level: 'NONE', origins: 0, denyingOrigins: 0, relayed: 0 },
  assertions: sources.map((source) => ({
    stance: 'ASSERTS',
    hedges: [],
    likelihood: null,
    claimants: [],
    via: [],
    source: { slug: source },
    passages: [],
  })),
})

const source = (slug: string): SourceAnswer => ({
  slug,
  title: null,
  type: 'ARTICLE',
  language: null,
  authors: [],
  containerTitle: null,
  publisher: null,
  issued: null,
  url: null,
  genre: 'NEWS',
  descriptor: null,
  reliability: 'F',
  status: 'ACTIVE',
  statusReason: null,
  derivedFrom: null,
  derivedFromUnseen: null,
  sha256: null,
})

describe('the order of print', () => {
  const claims = [
    claim('a', 'RECOMMENDATION', 'late'),
    claim('b', 'FACT', 'early', 'late'),
    claim('c', 'PREDICTION'),
    claim('d', 'FACT'),
    claim('e', 'INTERPRETATION'),
  ]

  it('puts claims by modality, and leaves those of one modality as they came', () => {
    expect(inOrder(claims).map(({ slug }) => slug)).toEqual(['b', 'd', 'e', 'c', 'a'])
  })

  it('puts sources in the order in which the claims first use them, unused ones last', () => {
    const sources = ['unused', 'late', 'early'].map(source)
    expect(inOrderOfUse(sources, inOrder(claims)).map(({ slug }) => slug)).toEqual([
      'early',
      'late',
      'unused',
    ])
  })

  it('refers to a claim of another briefing by its slug alone', () => {
    const numbers = numbered(inOrder(claims))
    expect(refer(numbers, 'd')).toEqual({ slug: 'd', number: 2 })
    expect(refer(numbers, 'elsewhere')).toEqual({ slug: 'elsewhere', number: null })
  })
})
