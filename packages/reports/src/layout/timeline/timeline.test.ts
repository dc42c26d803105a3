import { describe, expect, it } from 'vitest'
import type { BriefingEvent } from '../../briefing.ts'
import { riverBriefing } from '../../fixtures/briefing.ts'
import { dated, manyDated } from '../../fixtures/dated.ts'
import { plainLook } from '../look.ts'
import { timeline } from './timeline.ts'

const of = (...events: readonly BriefingEvent[]) => timeline({ ...riverBriefing, events }, plainLook)

const count = (text: string | undefined, part: string): number => (text ?? '').split(part).length - 1

describe('timeline', () => {
  it('shows what is dated and has occurred or goes on, and nothing else', () => {
    const { labels = [], alt = '' } = timeline(riverBriefing, plainLook) ?? {}
    const words = labels.map(({ text }) => text)
    expect(words).toContain('E1 Signing of the Ossel Waters Treaty')
    expect(words.join('\n')).not.toMatch(/Joint survey|Closing of the gates|Second raising|Arbitration/)
    expect(alt).toBe(
      'Timeline of 4 events. E1, 1961: Signing of the Ossel Waters Treaty; E2, about 2015: First raising of Harrow Dam; ' +
        'E3, from 2017, open: Talks on the northern border; E4, April 2023 (uncertain): Lowest reading at Sarn Bridge since 1974.',
    )
  })

  it('is not drawn where nothing is dated', () => {
    expect(of()).toBeUndefined()
    expect(of({ ...dated('2016'), date: null }, { ...dated('2016'), status: 'alleged' })).toBeUndefined()
  })

  it.each([
    ['2016-05-03', { circles: 1, dashed: 0, arrows: 0 }],
    ['2016', { circles: 0, dashed: 0, arrows: 0 }],
    ['2015~', { circles: 0, dashed: 1, arrows: 0 }],
    ['2018-01?', { circles: 0, dashed: 1, arrows: 0 }],
    ['2014~/2016', { circles: 0, dashed: 1, arrows: 0 }],
    ['2017/..', { circles: 0, dashed: 0, arrows: 1 }],
    ['2017/', { circles: 0, dashed: 1, arrows: 1 }],
    ['../2016', { circles: 0, dashed: 0, arrows: 1 }],
  ])('draws %s no more precisely than it is', (edtf, { circles, dashed, arrows }) => {
    const svg = of(dated(edtf))?.svg
    expect(count(svg, '<circle')).toBe(circles)
    expect(count(svg, 'stroke-dasharray')).toBe(dashed)
    expect((svg?.match(/<path d="[^"]*" fill="[^"]*"\/>/g) ?? []).length).toBe(arrows)
  })

  it('says how many events have no label, and which dates cannot be drawn', () => {
    expect(of(...manyDated(300))?.caption).toMatch(/\d+ further events have no label/)
    expect(of(dated('2016'), dated('../..'))?.caption).toContain('1 date has no known day to draw from')
  })

  it('tells a few dozen events one by one, and counts the rest', () => {
    expect(of(...manyDated(50))?.alt).toMatch(/^Timeline of 50 events\. E1, .*; and 10 more\.$/)
  })

  it('marks years, and months where years are too coarse', () => {
    expect(of(dated('1961'), dated('2023'))?.caption).toContain('between 1960 and 2030')
    expect(of(dated('2016-05-03'))?.caption).toContain('between May 2016 and June 2016')
  })
})
