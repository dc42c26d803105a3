import { describe, expect, it } from 'vitest'
import type { BriefingAssertion, BriefingClaim } from '../briefing.ts'
import { riverBriefing } from '../fixtures/briefing.ts'
import { paragraphsIn, valuesOf } from '../fixtures/walk.ts'
import { attribution, corroboration } from './attribution.ts'
import { claims } from './claims.ts'
import { plainLook } from './look.ts'

const plain: BriefingAssertion = {
  claimants: ['Ada Renn'],
  via: [],
  stance: 'asserts',
  hedges: [],
  likelihood: null,
  source: 1,
  passages: [{ block: 9, start: 0, end: 210, sha256: '9f3a2c1b'.padEnd(64, '0'), state: 'anchored' }],
}

const words = (rest: Partial<BriefingAssertion>): string =>
  paragraphsIn(attribution({ ...plain, ...rest }, plainLook)).join('')

const at = '[1] block 9, 0–210 · 9f3a2c1b'

describe('attribution', () => {
  it.each<[string, Partial<BriefingAssertion>]>([
    [`Ada Renn asserts. ${at}`, {}],
    [`Ada Renn and Bo Lind deny. ${at}`, { claimants: ['Ada Renn', 'Bo Lind'], stance: 'denies' }],
    [`The source doubts. ${at}`, { claimants: [], stance: 'doubts' }],
    [`According to Ada Renn, the press asserted. ${at}`, { claimants: ['the press'], via: ['Ada Renn'] }],
    [
      `According to Ada Renn, citing the press, the company denied. ${at}`,
      { claimants: ['the company'], via: ['the press', 'Ada Renn'], stance: 'denies' },
    ],
    [
      `According to Ada Renn, someone not named reported. ${at}`,
      { claimants: [], via: ['Ada Renn'], stance: 'reports' },
    ],
    [`Ada Renn asserts, hedged with “could” and “might”. ${at}`, { hedges: ['could', 'might'] }],
    [`Ada Renn asserts, expressed as almost certain. ${at}`, { likelihood: 'almost-certain' }],
    ['Ada Renn asserts. [1] no passage recorded', { passages: [] }],
  ])('reads %j', (expected, rest) => {
    expect(words(rest)).toBe(expected)
  })

  it('says where words have moved or are gone, and gives every passage', () => {
    const [passage] = plain.passages
    if (passage === undefined) throw new Error('a passage')
    expect(
      words({
        passages: [
          { ...passage, state: 'orphaned' },
          { ...passage, block: 12, state: 'moved' },
        ],
      }),
    ).toBe(`Ada Renn asserts. ${at} · words not found; block 12, 0–210 · 9f3a2c1b · moved`)
  })

  it('says beside a claim where the source was withdrawn', () => {
    const [source, ...others] = riverBriefing.sources
    if (source === undefined) throw new Error('a source')
    const spoken = claim('none', {}, [plain, { ...plain, source: 2, stance: 'doubts' }])
    const sources = [{ ...source, status: 'retracted' as const }, ...others]
    const lines = paragraphsIn(claims({ ...riverBriefing, claims: [spoken], sources }, plainLook))
    expect(lines).toEqual(
      expect.arrayContaining([
        `Ada Renn asserts (withdrawn). ${at}`,
        'Ada Renn doubts. [2] block 9, 0–210 · 9f3a2c1b',
        'What says so first hand was withdrawn, and counts for nothing.',
      ]),
    )
  })

  it('leads to the source', () => {
    expect(valuesOf(attribution({ ...plain, source: 3 }, plainLook), 'linkToDestination')).toEqual([
      'source-3',
    ])
  })
})

const claim = (
  level: BriefingClaim['corroboration']['level'],
  counts: Partial<BriefingClaim['corroboration']>,
  assertions: readonly BriefingAssertion[],
): BriefingClaim => {
  const [any] = riverBriefing.claims
  if (any === undefined) throw new Error('a claim')
  return {
    ...any,
    assertions,
    corroboration: { level, origins: 0, denyingOrigins: 0, relayed: 0, ...counts },
  }
}

describe('corroboration', () => {
  it.each<[string, BriefingClaim, readonly string[]]>([
    ['one saying of one source', claim('single', { origins: 1 }, [plain]), []],
    ['copies of one origin', claim('single', { origins: 1 }, [plain, plain]), ['One origin.']],
    ['two origins', claim('multiple', { origins: 2 }, [plain, plain]), ['2 independent origins.']],
    ['hearsay', claim('none', { relayed: 1 }, [plain]), ['No origin that we know of says so first hand.']],
    [
      'two against one',
      claim('contested', { origins: 2, denyingOrigins: 1 }, [plain, plain, plain]),
      ['Contested: asserted and denied. 2 origins assert it; 1 origin denies it.'],
    ],
    [
      'a denial of hearsay',
      claim('contested', { denyingOrigins: 1, relayed: 1 }, [plain, plain]),
      ['Contested: asserted and denied. It is asserted only as passed on; 1 origin denies it.'],
    ],
  ])('puts %s into words', (_, { ...given }, expected) => {
    expect(paragraphsIn(corroboration(given, plainLook))).toEqual(expected)
  })
})
