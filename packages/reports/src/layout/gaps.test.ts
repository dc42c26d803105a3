import { describe, expect, it } from 'vitest'
import type { Briefing } from '../briefing.ts'
import { riverBriefing } from '../fixtures/briefing.ts'
import { titleOnly } from '../fixtures/variations.ts'
import { paragraphsIn, valuesOf } from '../fixtures/walk.ts'
import { gaps } from './gaps.ts'
import { plainLook } from './look.ts'

/** Each gap with the numbers beside it. */
const gapsOf = (briefing: Briefing): Readonly<Record<string, string>> => {
  const paragraphs = paragraphsIn(gaps(briefing, plainLook))
  const cells = paragraphs.slice(paragraphs.indexOf('Where') + 1)
  return Object.fromEntries(
    cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell.split(':')[0], cells[index + 1]]] : [])),
  )
}

const whole: Briefing = {
  ...riverBriefing,
  claims: riverBriefing.claims.map((claim) => ({
    ...claim,
    corroboration: { level: 'multiple', origins: 2, denyingOrigins: 0, relayed: 0 },
  })),
  events: riverBriefing.events.filter(({ date }) => date !== null),
  predictions: [],
  sources: riverBriefing.sources.filter(({ reliability }) => reliability !== 'F'),
}

describe('gaps', () => {
  it('tells an origin that was withdrawn from one that there never was', () => {
    const [source, ...others] = riverBriefing.sources
    const [claim] = riverBriefing.claims
    const [assertion] = claim?.assertions ?? []
    if (source === undefined || claim === undefined || assertion === undefined) throw new Error('a claim')
    const corroboration = { level: 'none', origins: 0, denyingOrigins: 0, relayed: 0 } as const
    const lost = { ...claim, corroboration, assertions: [{ ...assertion, via: [], source: 1 }] }
    const sources = [{ ...source, status: 'retracted' as const }, ...others]
    expect(gapsOf({ ...whole, claims: [lost], sources })).toMatchObject({ 'An origin that stands': '1' })
    expect(gapsOf({ ...whole, claims: [lost], sources })).not.toHaveProperty('An origin')
    expect(gapsOf({ ...whole, claims: [lost] })).toMatchObject({ 'An origin': '1' })
  })

  it('lists each kind of gap with the numbers of what has it', () => {
    expect(gapsOf(riverBriefing)).toEqual({
      'A second origin': '3–11, 14',
      'An origin': '2, 12',
      'A date': 'E5, E8',
      'A criterion': '12',
      'A horizon': '12',
      'A grade': '[3]',
    })
    expect(valuesOf(gaps(riverBriefing, plainLook), 'linkToDestination')).toEqual([
      ...['claim-3', 'claim-11', 'claim-14', 'claim-2', 'claim-12', 'event-5', 'event-8'],
      ...['claim-12', 'claim-12', 'source-3'],
    ])
  })

  it('sees claims without a passage or any origin, and judgements without a claim', () => {
    const found = gapsOf({
      ...whole,
      claims: whole.claims.map((claim) => ({
        ...claim,
        assertions:
          claim.number < 3 ? claim.assertions.map((said) => ({ ...said, passages: [] })) : claim.assertions,
        corroboration: claim.number > 12 ? { ...claim.corroboration, origins: 0 } : claim.corroboration,
      })),
      judgements: whole.judgements.map((judgement) => ({ ...judgement, restsOn: [] })),
    })
    expect(found).toEqual({ 'An origin': '13, 14', 'A passage': '1, 2', 'A foundation': 'K1, K2' })
  })

  it('says that there is none', () => {
    expect(paragraphsIn(gaps(whole, plainLook)).at(-1)).toMatch(/^The record has none of the gaps/)
  })

  it('is left out where nothing is recorded that could have gaps', () => {
    expect(gaps(titleOnly, plainLook)).toEqual([])
  })
})
