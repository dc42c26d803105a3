import { Section as words } from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '../briefing.ts'
import { comparedWith } from '../fetch.ts'
import { riverBriefing } from '../fixtures/briefing.ts'
import { earlierEdition } from '../fixtures/earlier.ts'
import { titleOnly } from '../fixtures/variations.ts'
import { nodesIn, paragraphsIn, valuesOf } from '../fixtures/walk.ts'
import { layoutBriefing } from './document.ts'
import type { Section } from './heading.ts'
import { lookOf } from './look.ts'

const of = (sections: readonly Section[], briefing: Briefing = riverBriefing) =>
  layoutBriefing(briefing, lookOf({ sections })).content

const sectionsIn = (content: unknown): readonly unknown[] =>
  nodesIn(content)
    .filter(({ role }) => role === 'section')
    .map(({ id }) => id)

const leftOutIn = (content: unknown): readonly string[] =>
  paragraphsIn(content).filter((paragraph) => paragraph.startsWith('Left out'))

describe('the sections of a briefing', () => {
  it('are those that are chosen, in their order', () => {
    const chosen = ['gaps', 'claims', 'bottom-line', 'actors'] as const
    expect(sectionsIn(of(chosen))).toEqual(chosen)
    const compared = comparedWith(riverBriefing, earlierEdition)
    expect(sectionsIn(of(words.terms, compared))).toEqual(words.terms)
  })

  it.each(words.terms)('lead to nothing that is not printed where %s is left out', (section) => {
    for (const sections of [words.terms.filter((other) => other !== section), [section]]) {
      const content = of(sections, comparedWith(riverBriefing, earlierEdition))
      const ids = valuesOf(content, 'id')
      for (const target of valuesOf(content, 'linkToDestination')) expect(ids).toContain(target)
      for (const parent of valuesOf(content, 'outlineParentId')) expect(ids).toContain(parent)
    }
  })

  it('keep the numbers of what is left out, and still lead to what is there', () => {
    const content = of(['judgements', 'sources', 'claims'])
    expect(valuesOf(content, 'linkToDestination')).toContain('source-1')
    const bare = of(['judgements'])
    expect(paragraphsIn(bare).filter((paragraph) => paragraph.startsWith('Rests on'))).toEqual(
      paragraphsIn(content).filter((paragraph) => paragraph.startsWith('Rests on')),
    )
    expect(valuesOf(bare, 'linkToDestination')).toEqual([])
  })

  it('tell under the title what is left out, and nothing of what there is not', () => {
    expect(leftOutIn(of(words.terms))).toEqual([])
    expect(
      leftOutIn(of(words.terms.filter((section) => section !== 'gaps' && section !== 'sources'))),
    ).toEqual([
      'Left out here: What we do not know; Sources. All of it stands in the data attached to this file.',
    ])
    expect(leftOutIn(of(['judgements', 'claims', 'method'], titleOnly))).toEqual([])
  })

  it('number their figures as they come', () => {
    const figures = paragraphsIn(of(['actors', 'chronology'])).flatMap(
      (paragraph) => /^Figure \d\. \w+/.exec(paragraph) ?? [],
    )
    expect(figures).toEqual(['Figure 1. Who', 'Figure 2. What'])
  })
})
