import { contrast, Sheet } from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import { riverBriefing } from '../fixtures/briefing.ts'
import { hostile, longNames } from '../fixtures/variations.ts'
import { nodesIn, paragraphsIn, valuesOf } from '../fixtures/walk.ts'
import { coloursOf, plainColours } from './colours.ts'
import { layoutBriefing } from './document.ts'
import { estimateHeight } from './height.ts'
import { type LookOptions, lookOf } from './look.ts'
import { markingLines } from './marking.ts'
import type { Node } from './node.ts'

const of = (options: LookOptions, briefing = riverBriefing) => layoutBriefing(briefing, lookOf(options))

const logo = { svg: '<svg/>', ratio: 3, alt: 'A desk', pages: 'all' } as const

describe('the sheet', () => {
  it.each(Sheet.terms)('%s is filled from margin to margin, and never beyond', (sheet) => {
    const { page } = lookOf({ sheet })
    const { left, right } = page.marginsPt
    expect(page.widthPt - left - right - page.columnPt).toBeLessThan(1)
    for (const briefing of [riverBriefing, longNames, hostile]) {
      const { content, pageSize } = of({ sheet }, briefing)
      expect(pageSize).toEqual({ width: page.widthPt, height: page.heightPt })
      const drawings = nodesIn(content).filter((node) => 'svg' in node)
      for (const { width, labels } of drawings) {
        expect(width).toBe(page.columnPt)
        for (const x of valuesOf(labels, 'xPt')) expect(x).toBeLessThanOrEqual(page.columnPt)
      }
      for (const widths of valuesOf(content, 'widths').map((list) => (Array.isArray(list) ? list : [])))
        expect(widths.reduce((sum: number, width) => sum + Number(width), 0)).toBeLessThanOrEqual(
          page.columnPt,
        )
    }
  })

  it('makes tables and drawings as wide as it is', () => {
    const widest = (sheet: 'A4' | 'Letter') =>
      Math.max(
        ...valuesOf(of({ sheet }).content, 'svg').map((svg) => Number(/width="(\d+)/.exec(String(svg))?.[1])),
      )
    expect([widest('A4'), widest('Letter')]).toEqual([443, 460])
  })
})

describe('the marking of a house', () => {
  const long = `${'Not to be handed on without asking. '.repeat(5)}End.`

  it('stands whole at the head and foot of every page', () => {
    const { header, footer } = of({ marking: long })
    for (const page of [1, 2, 9]) {
      expect(paragraphsIn(header(page, 9))).toContain(long)
      expect(paragraphsIn(footer(page, 9))).toContain(long)
    }
  })

  it.each(['For internal use', long, 'W'.repeat(200)])('has room in the margins: %s', (marking) => {
    for (const chosen of [null, logo]) {
      const { page, letters } = lookOf({ marking, logo: chosen })
      const linePt = 12
      const lines = markingLines(marking, 'A4', chosen, letters)
      // Below the title of the theme at the head; below the title of the dossier, and the day, at the foot.
      expect(page.headerTopPt + (1 + lines) * linePt).toBeLessThan(page.marginsPt.top)
      expect(page.footerTopPt + (2 + lines) * linePt).toBeLessThan(page.marginsPt.bottom)
    }
  })

  it('changes no page where there is none', () => {
    expect(lookOf({ marking: 'For internal use' }).page).toEqual(lookOf().page)
    expect(lookOf({ marking: long }).page.marginsPt.bottom).toBeGreaterThan(lookOf().page.marginsPt.bottom)
  })
})

describe('the logo', () => {
  it('stands above the title with its words, and in the head of other pages where that is wanted', () => {
    for (const pages of ['first', 'all'] as const) {
      const { content, header } = of({ logo: { ...logo, pages } })
      expect(content[0]).toMatchObject({ alt: 'A desk', svg: logo.svg, width: 120, height: 40 })
      expect(valuesOf(header(1, 9), 'svg')).toEqual([])
      expect(valuesOf(header(2, 9), 'svg')).toEqual(pages === 'all' ? [logo.svg] : [])
    }
  })

  it.each([0.1, 1, 3, 40])('of proportion %d fits its box, undistorted', (ratio) => {
    const [figure] = of({ logo: { ...logo, ratio } }).content
    if (figure === undefined || !('svg' in figure)) throw new Error('a logo')
    expect(figure.width).toBeLessThanOrEqual(190)
    expect(figure.height).toBeLessThanOrEqual(40)
    expect(figure.width / figure.height).toBeCloseTo(ratio)
  })
})

describe('the colours of a house', () => {
  const colours = coloursOf({ accent: '#8a1c2b', text: '#111111', quiet: '#555555', ground: '#fbf4f4' })

  it('take the place of ours everywhere', () => {
    const { content, styles, defaultStyle } = of({ colours })
    const drawn = JSON.stringify([content, styles, defaultStyle])
    for (const colour of [plainColours.ink, plainColours.grey, plainColours.accent, plainColours.mark])
      expect(drawn).not.toContain(colour)
    for (const colour of [colours.ink, colours.grey, colours.accent, colours.mark])
      expect(drawn).toContain(colour)
  })

  it('leave labels readable on what is filled', () => {
    expect(contrast(colours.ink, colours.fill)).toBeGreaterThan(4.5)
  })

  it('are not called blue', () => {
    const words = (options: LookOptions) => paragraphsIn(of(options).content).join('\n')
    expect(words({})).toContain('behind a blue bar')
    expect(words({ colours })).not.toContain('blue bar')
    expect(words({ colours })).toContain('behind a bar')
  })
})

describe('letters that need more room', () => {
  it('are given it before lines are counted, and in drawings', () => {
    const letters = { width: 1.3, height: 1.2, labels: 1.5 }
    const text: Node = { text: 'The river rises and the river falls. '.repeat(20), style: 'body' }
    expect(estimateHeight(text, 300, lookOf({ letters }))).toBeGreaterThan(
      1.4 * estimateHeight(text, 300, lookOf()),
    )
    const labels = (options: LookOptions) =>
      valuesOf(of(options, longNames).content, 'labels')
        .flatMap((all) => valuesOf(all, 'text'))
        .join('')
    expect(labels({ letters }).length).toBeLessThan(labels({}).length)
  })
})
