import { describe, expect, it } from 'vitest'
import { riverBriefing } from '../fixtures/briefing.ts'
import { earlierEdition } from '../fixtures/earlier.ts'
import { changesOf } from './changes.ts'
import { editionOf } from './edition.ts'
import { storedEdition } from './stored.ts'

const now = editionOf(riverBriefing)

const told = (
  changes: readonly { slug: string; before: unknown; now: unknown; aspects: readonly string[] }[],
) =>
  changes.map(({ slug, before, now, aspects }) => [
    slug,
    before === null ? 'new' : now === null ? 'gone' : aspects.join(),
  ])

describe('the changes between two editions', () => {
  it('are none between an edition and itself', () => {
    const { since, bottomLine, ...lists } = changesOf(now, now)
    expect([since, bottomLine]).toEqual([now.asOf, null])
    expect(Object.values(lists).flat()).toEqual([])
  })

  it('name what is new, what is gone, and of the rest what differs', () => {
    const changes = changesOf(earlierEdition, now)
    expect(changes.since).toBe('2024-03-31')
    expect(changes.bottomLine?.before).toBe('The treaty will hold.')
    expect(told(changes.judgements)).toEqual([['treaty-holds', 'assessment']])
    expect(told(changes.claims)).toEqual([
      [now.claims[0]?.slug, 'new'],
      ['gauge-fell', 'wording'],
      ['bridge-closed', 'gone'],
    ])
    expect(told(changes.events)).toEqual([[now.events[0]?.slug, 'date']])
    expect(told(changes.predictions)).toEqual([[now.predictions[0]?.slug, 'horizon']])
    expect(told(changes.sources)).toEqual([['yearbook', 'status']])
  })

  it('do not depend on the order of the earlier edition', () => {
    const reversed = { ...now, claims: now.claims.toReversed(), events: now.events.toReversed() }
    expect(Object.values(changesOf(reversed, now)).flat().filter(Array.isArray)).toEqual([])
    expect(changesOf(reversed, now).claims).toEqual([])
  })

  it('see every field that an edition has', () => {
    const claim = now.claims[0]
    if (!claim) throw new Error('The fixture has no claim.')
    const others = [
      { ...claim, polarity: claim.polarity === 'negative' ? 'affirmative' : 'negative' } as const,
      { ...claim, modality: 'prediction' } as const,
      { ...claim, corroboration: { ...claim.corroboration, origins: 7 } },
      { ...claim, assessment: { likelihood: null, confidence: null, credibility: '1' } } as const,
    ]
    const aspects = others.map((other) => changesOf({ ...now, claims: [other] }, now).claims[0]?.aspects)
    expect(aspects).toEqual([['wording'], ['modality'], ['corroboration'], ['assessment']])
  })
})

describe('an edition in a manifest', () => {
  it('is read back as it was', () => {
    expect(storedEdition.parse(JSON.parse(JSON.stringify(now)))).toEqual(now)
  })
})
