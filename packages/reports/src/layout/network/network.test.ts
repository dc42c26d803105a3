import { describe, expect, it } from 'vitest'
import type { BriefingActor } from '../../briefing.ts'
import { riverBriefing } from '../../fixtures/briefing.ts'
import { longNames } from '../../fixtures/variations.ts'
import { labelWidth } from '../figure/width.ts'
import { plainLook } from '../look.ts'
import { figurePt, networkPt } from '../style.ts'
import { bondsOf, drawnActors } from './bonds.ts'
import { network } from './network.ts'
import { ringOf } from './ring.ts'

const [anyone] = riverBriefing.actors

const actor = (name: string, ...claims: readonly number[]): BriefingActor => {
  if (anyone === undefined) throw new Error('an actor')
  return { ...anyone, slug: name, name, claims }
}

const of = (...actors: readonly BriefingActor[]) => network({ ...riverBriefing, actors }, plainLook)

describe('bondsOf', () => {
  it('counts the claims that two actors share, and joins none that share none', () => {
    expect(bondsOf([actor('a', 1, 2, 3), actor('b', 2, 3, 4), actor('c', 4), actor('d', 9)])).toEqual([
      { one: 0, other: 1, claims: 2 },
      { one: 1, other: 2, claims: 1 },
    ])
  })
})

describe('network', () => {
  it('is not drawn of fewer than three actors, nor where none stands in a claim with another', () => {
    expect(of(actor('a', 1), actor('b', 1))).toBeUndefined()
    expect(of(actor('a', 1), actor('b', 1), actor('c'))).toBeUndefined()
    expect(of(actor('a', 1), actor('b', 2), actor('c', 3))).toBeUndefined()
    expect(of(actor('a', 1), actor('b', 1), actor('c', 2))).toBeDefined()
  })

  it('draws lines as wide as the shared claims are many', () => {
    const svg = of(actor('a', 1, 2, 3), actor('b', 1, 2, 3, 4), actor('c', 4))?.svg ?? ''
    const widths = [...svg.matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([3 * networkPt.perClaim, networkPt.perClaim])
  })

  it('draws those of most claims, and says how many are left out', () => {
    const actors = Array.from({ length: 20 }, (_, index) => actor(`n${index}`, ...[1, 2, 3].slice(index % 3)))
    const { svg = '', caption = '' } = of(...actors) ?? {}
    expect(svg.match(/<circle/g)).toHaveLength(networkPt.mostActors)
    expect(caption).toContain('6 actors of fewer claims are left out.')
    expect(drawnActors(actors).at(-1)?.claims).toHaveLength(2)
  })

  it('tells in words what is drawn', () => {
    expect(of(actor('A', 1, 2), actor('B', 1, 2), actor('C', 2))?.alt).toBe(
      'Network of 3 actors, with the number of claims of each: A (2), B (2), C (1). Claims shared: A and B, 2; A and C, 1; B and C, 1.',
    )
  })

  it.each([riverBriefing, longNames])('keeps its labels in the drawing, and apart', (briefing) => {
    const { labels = [], heightPt = 0 } = network(briefing, plainLook) ?? {}
    expect(labels.length).toBe(drawnActors(briefing.actors).length)
    for (const { xPt, baselinePt, anchor, text } of labels) {
      const widthPt = labelWidth(text, figurePt.text, plainLook.letters)
      expect(anchor === 'start' ? xPt : xPt - widthPt).toBeGreaterThanOrEqual(0)
      expect(anchor === 'start' ? xPt + widthPt : xPt).toBeLessThanOrEqual(plainLook.page.columnPt)
      expect(baselinePt).toBeLessThan(heightPt)
      const beside = labels.filter((other) => other.anchor === anchor && other.baselinePt !== baselinePt)
      for (const other of beside)
        expect(Math.abs(other.baselinePt - baselinePt)).toBeGreaterThan(figurePt.text)
    }
  })

  it('keeps names out of its shapes', () => {
    const { svg = '', labels = [] } = of(actor('<b>&"\u0000', 1), actor('b', 1), actor('c', 1)) ?? {}
    expect(labels.map(({ text }) => text)).toContain('<b>&" (1)')
    expect(svg).not.toContain('b>')
  })
})

describe('ringOf', () => {
  it.each([3, 4, 7, 14])('gives each of %i actors a place of its own', (count) => {
    const places = ringOf(count, [], plainLook)
    expect(new Set(places.map(({ xPt, yPt }) => `${xPt} ${yPt}`)).size).toBe(count)
  })

  it('puts those side by side who share most', () => {
    const bonds = [{ one: 0, other: 3, claims: 5 }]
    const [first, , , fourth] = ringOf(6, bonds, plainLook)
    expect(fourth?.side).toBe(first?.side)
    expect((fourth?.yPt ?? 0) - (first?.yPt ?? 0)).toBeCloseTo(networkPt.row)
  })
})
