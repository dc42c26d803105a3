import { describe, expect, it } from 'vitest'
import type { Briefing } from '../briefing.ts'
import { riverBriefing } from '../fixtures/briefing.ts'
import { hostile, longNames, oneClaim, titleOnly } from '../fixtures/variations.ts'
import { nodesIn, paragraphsIn, valuesOf } from '../fixtures/walk.ts'
import type { Language } from '../wording.ts'
import { layoutBriefing } from './document.ts'
import { lookOf, plainLook } from './look.ts'

const content = (briefing: Briefing) => layoutBriefing(briefing).content

const outlineOf = (briefing: Briefing): readonly unknown[] =>
  nodesIn(content(briefing))
    .filter((node) => node.outline === true)
    .map((node) => node.text)

const between = (paragraphs: readonly string[], from: string, to: string): readonly string[] =>
  paragraphs.slice(paragraphs.indexOf(from), paragraphs.indexOf(to))

const everyBriefing = Object.entries({ riverBriefing, oneClaim, titleOnly, longNames, hostile })

describe('layoutBriefing', () => {
  it('prints the text of each claim exactly once, as a paragraph of its own', () => {
    const paragraphs = paragraphsIn(content(riverBriefing))
    const all = paragraphs.join('\n')
    for (const { text } of riverBriefing.claims) {
      expect(paragraphs.filter((paragraph) => paragraph === text)).toHaveLength(1)
      expect(all.split(text)).toHaveLength(2)
    }
  })

  it.each(everyBriefing)('links only to what is there: %s', (_, briefing) => {
    const ids = valuesOf(content(briefing), 'id')
    expect(new Set(ids).size).toBe(ids.length)
    for (const target of valuesOf(content(briefing), 'linkToDestination')) expect(ids).toContain(target)
    for (const parent of valuesOf(content(briefing), 'outlineParentId')) expect(ids).toContain(parent)
  })

  it.each(everyBriefing)('never puts a likelihood and a confidence into one sentence: %s', (_, briefing) => {
    const sentences = paragraphsIn(content(briefing)).flatMap((paragraph) => paragraph.split(/[.!?]\s+|\n/))
    const both = sentences.filter((words) => /likelihood/i.test(words) && /confidence/i.test(words))
    expect(both).toEqual([])
  })

  it.each([
    ['fr', /probabilité/i, /confiance/i],
    ['ar', /احتمال/, /ثقة/],
  ] as const)('nor in %s', (language, likelihood, confidence) => {
    const { content } = layoutBriefing(riverBriefing, lookOf({ language }))
    const sentences = paragraphsIn(content).flatMap((paragraph) => paragraph.split(/[.!?؟]\s+|\n/))
    const saying = (words: RegExp) => sentences.filter((sentence) => words.test(sentence))
    expect(saying(likelihood).length).toBeGreaterThan(3)
    expect(saying(confidence).length).toBeGreaterThan(3)
    expect(saying(likelihood).filter((sentence) => confidence.test(sentence))).toEqual([])
  })

  it('words in French and Arabic what is fixed, and leaves what the dossier says', () => {
    for (const language of ['fr', 'ar'] as const) {
      const paragraphs = paragraphsIn(layoutBriefing(riverBriefing, lookOf({ language })).content)
      for (const { text } of riverBriefing.claims) expect(paragraphs).toContain(text)
      const ours = nodesIn(layoutBriefing(riverBriefing, lookOf({ language })).content).filter(
        ({ role }) => role === 'section' || role === 'group',
      )
      const english = outlineOf(riverBriefing)
      expect(ours.length).toBeGreaterThan(15)
      for (const { text } of ours) if (text !== 'Sources') expect(english).not.toContain(text)
    }
  })

  it('names the language of the fixed words, as the dossier does where it is the same', () => {
    const languages = (language: Language, dossier: string) => {
      const briefing = { ...riverBriefing, dossier: { ...riverBriefing.dossier, language: dossier } }
      return layoutBriefing(briefing, lookOf({ language }))
    }
    expect(languages('en', 'en-GB')).toMatchObject({ language: 'en-GB', direction: 'ltr' })
    expect(languages('ar', 'en-GB')).toMatchObject({
      language: 'ar',
      dossierLanguage: 'en-GB',
      direction: 'rtl',
    })
    expect(languages('ar', 'ar-EG')).toMatchObject({ language: 'ar-EG', dossierLanguage: 'ar-EG' })
  })

  it('says likelihood and confidence of each judgement, with the percent of the band', () => {
    expect(paragraphsIn(content(riverBriefing))).toContain(
      'Likelihood: very likely (80–95%). Confidence: low.',
    )
  })

  it('lists the theme, the sections and their parts as bookmarks, in order', () => {
    expect(outlineOf(riverBriefing)).toEqual([
      riverBriefing.theme.title,
      'Bottom line',
      'Key judgements',
      'Chronology',
      'Undated',
      'Planned, proposed, alleged and hypothetical',
      'Actors',
      'What the sources claim',
      'Facts asserted',
      'Interpretations',
      'Predictions',
      'Recommendations',
      'Where sources agree and disagree',
      'Asserted by several independent origins',
      'Contested or doubted',
      'Register of predictions',
      'What we do not know',
      'Sources',
      'How to read this document',
    ])
  })

  it('leaves out what is empty, save where its absence is a finding', () => {
    expect(outlineOf(titleOnly)).toEqual([
      titleOnly.theme.title,
      'Key judgements',
      'What the sources claim',
      'How to read this document',
    ])
    expect(paragraphsIn(content(titleOnly))).toEqual(
      expect.arrayContaining([
        'No key judgement has been recorded for this theme.',
        'No claim has been recorded for this theme.',
      ]),
    )
  })

  it('keeps undated events, and what has not occurred, apart from the account', () => {
    const paragraphs = paragraphsIn(content(riverBriefing))
    const apart = 'Planned, proposed, alleged and hypothetical'
    const account = between(paragraphs, 'Chronology', 'Undated')
    const undated = between(paragraphs, 'Undated', apart)
    const rest = between(paragraphs, apart, 'Actors')
    expect(account).toContain('Signing of the Ossel Waters Treaty')
    expect(undated).toContain('Joint survey of the reservoir')
    expect(rest).toEqual(
      expect.arrayContaining([
        'Closing of the gates for nineteen days',
        'Second raising of Harrow Dam',
        'Arbitration under article nine of the treaty',
        'undated',
      ]),
    )
    for (const { title } of riverBriefing.events)
      expect(paragraphs.filter((paragraph) => paragraph === title)).toHaveLength(1)
  })

  it('says that nothing is dated where all events are undated', () => {
    const events = riverBriefing.events.map((event) => ({ ...event, date: null }))
    expect(paragraphsIn(content({ ...riverBriefing, events }))).toContain(
      'No dated event has been recorded as having occurred.',
    )
  })

  it('shows the basis of a date that is not stated', () => {
    expect(paragraphsIn(content(riverBriefing))).toEqual(
      expect.arrayContaining([
        'April 2023 (uncertain)',
        'from outside the sources',
        'yearbook of the commission',
      ]),
    )
  })

  it('does not repeat claims in the register of predictions', () => {
    const register = between(
      paragraphsIn(content(riverBriefing)),
      'Register of predictions',
      'What we do not know',
    )
    expect(register).toEqual(
      expect.arrayContaining(['10', '11', '12', 'No criterion has been set.', 'None set']),
    )
    for (const { text } of riverBriefing.claims) expect(register).not.toContain(text)
  })

  it('numbers its figures in order, whichever of them there are', () => {
    const figures = (briefing: Briefing) =>
      paragraphsIn(content(briefing)).flatMap((paragraph) => /^Figure \d\. \w+/.exec(paragraph) ?? [])
    expect(figures(riverBriefing)).toEqual(['Figure 1. What', 'Figure 2. Who'])
    expect(figures({ ...riverBriefing, events: [] })).toEqual(['Figure 1. Who'])
    expect(figures(titleOnly)).toEqual([])
  })

  it.each(everyBriefing)('draws nothing that loads anything or leaves its figure: %s', (_, briefing) => {
    const drawings = valuesOf(content(briefing), 'svg').map(String)
    for (const drawing of drawings) {
      expect(drawing).not.toMatch(/<(?!\/?(?:svg|rect|line|circle|path)\b)|href|style=|url\(/)
      const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(drawing) ?? []).map(Number)
      expect(width).toBe(plainLook.page.columnPt)
      expect(height).toBeLessThan(plainLook.page.heightPt / 3)
    }
    for (const size of valuesOf(content(briefing), 'sizePt')) expect(size).toBeGreaterThanOrEqual(7.5)
  })

  it('says what is not known about a source', () => {
    expect(paragraphsIn(content(riverBriefing))).toContain(
      'Author not known. Title not known. Publication date not known.',
    )
  })

  it('links to web addresses alone', () => {
    expect(valuesOf(content(hostile), 'link')).toEqual(['https://example.org/a'])
  })

  it('bears the marking at the head and foot of every page', () => {
    const { header, footer } = layoutBriefing(longNames)
    expect(paragraphsIn(header(1, 9))).toEqual(['TLP:AMBER+STRICT'])
    expect(paragraphsIn(header(2, 9))[0]).toHaveLength(64)
    expect(paragraphsIn(footer(2, 9)).slice(1)).toEqual([
      'As of 30 September 2024 · Page 2 of 9',
      'TLP:AMBER+STRICT',
    ])
  })
})
