import { describe, expect, it } from 'vitest'
import type { Briefing, BriefingClaim } from '../briefing.ts'
import { riverBriefing } from '../fixtures/briefing.ts'
import { oneClaim, titleOnly } from '../fixtures/variations.ts'
import { paragraphsIn, valuesOf } from '../fixtures/walk.ts'
import { agreement } from './agreement.ts'
import { plainLook } from './look.ts'

const words = (briefing: Briefing) => paragraphsIn(agreement(briefing, plainLook))

const [first] = riverBriefing.claims
const [assertion] = first?.assertions ?? []

/** A claim that these sources assert, of so many origins. */
const claim = (number: number, origins: number, ...sources: readonly number[]): BriefingClaim => {
  if (first === undefined || assertion === undefined) throw new Error('a claim')
  return {
    ...first,
    number,
    assertions: sources.map((source) => ({ ...assertion, claimants: [`Paper ${source}`], source })),
    corroboration: {
      level: origins > 1 ? 'multiple' : 'single',
      origins,
      denyingOrigins: 0,
      relayed: 0,
    },
  }
}

const of = (...claims: readonly BriefingClaim[]) => words({ ...riverBriefing, claims })

describe('agreement', () => {
  it('lists what several origins assert, and by whom, and puts together what the same ones say', () => {
    const paragraphs = words(riverBriefing)
    const row = paragraphs.indexOf('1, 13')
    expect(paragraphs.slice(row, row + 3)).toEqual([
      '1, 13',
      '2',
      'Ilse Maren [1]; Ossel River Commission [2]',
    ])
  })

  it('lists who asserts and who denies or doubts what is contested', () => {
    const paragraphs = words(riverBriefing)
    const row = paragraphs.indexOf('2', paragraphs.indexOf('Contested or doubted'))
    expect(paragraphs.slice(row)).toEqual([
      '2',
      'Lorvanian media (passed on by Ilse Maren) [1]',
      'Ministry of Water of Keshira (a copy) [3]',
      '8',
      'Ilse Maren [1]',
      'Ossel River Commission (doubts) [2]',
    ])
  })

  it('marks what was withdrawn, and says so where nobody is named', () => {
    const [source, ...others] = riverBriefing.sources
    if (source === undefined || assertion === undefined) throw new Error('a source')
    const unnamed = { ...claim(1, 2), assertions: [{ ...assertion, claimants: [], source: 1 }] }
    const passedOn = {
      ...claim(2, 2),
      assertions: [{ ...assertion, claimants: [], via: ['Ada Renn'], source: 2 }],
    }
    const sources = [{ ...source, status: 'retracted' as const }, ...others]
    expect(words({ ...riverBriefing, claims: [unnamed, passedOn], sources })).toEqual(
      expect.arrayContaining(['The source (withdrawn) [1]', 'Someone not named (passed on by Ada Renn) [2]']),
    )
  })

  it('prints no claim again', () => {
    for (const { text } of riverBriefing.claims) expect(words(riverBriefing).join('\n')).not.toContain(text)
  })

  it('says plainly that nothing is corroborated, and why', () => {
    expect(words(oneClaim)).toContain('None. Every claim stands in a single source, so none is corroborated.')
    expect(of(claim(1, 1, 1), claim(2, 1, 2))).toContain(
      'None. Every claim rests on a single origin, so none is corroborated.',
    )
    expect(of(claim(1, 1, 1), claim(2, 0, 3))).toContain(
      'None. No claim is asserted first hand by more than one independent origin, so none is corroborated.',
    )
  })

  it('says where copies alone repeat a claim', () => {
    const paragraphs = of(claim(1, 1, 1, 3), claim(2, 1, 1, 3), claim(3, 2, 1, 2))
    expect(paragraphs).toContain(
      'Claims 1, 2 are each said by several sources of which all but one at most copy: they count as one origin, or none.',
    )
    expect(of(claim(1, 1, 1, 1), claim(3, 2, 1, 2)).join('\n')).not.toContain('copy:')
  })

  it('lists a denial that is only passed on, though no origin is counted for it', () => {
    const one = claim(1, 1, 1)
    const denials = claim(1, 0, 2).assertions.map((denial) => ({
      ...denial,
      claimants: ['The mayor'],
      via: ['Paper 2'],
      stance: 'denies' as const,
    }))
    const paragraphs = of({ ...one, assertions: [...one.assertions, ...denials] })
    expect(paragraphs.slice(paragraphs.indexOf('Denied or doubted by') + 1)).toEqual([
      '1',
      'Paper 1 [1]',
      'The mayor (passed on by Paper 2) [2]',
    ])
    expect(of({ ...one, assertions: denials })).toContain(
      'None. No source is on record that denies or doubts what is asserted.',
    )
  })

  it('says that nothing is contested', () => {
    expect(of(claim(1, 1, 1))).toContain(
      'None. No source is on record that denies or doubts what is asserted.',
    )
  })

  it('is left out where nothing is claimed', () => {
    expect(agreement(titleOnly, plainLook)).toEqual([])
  })

  it('leads to claims and sources', () => {
    expect(valuesOf(agreement(riverBriefing, plainLook), 'linkToDestination')).toEqual(
      expect.arrayContaining(['claim-1', 'claim-13', 'source-3']),
    )
  })
})
