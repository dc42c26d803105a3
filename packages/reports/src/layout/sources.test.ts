import { describe, expect, it } from 'vitest'
import type { BriefingSource } from '../briefing.ts'
import { essay } from '../fixtures/sources.ts'
import { titleOnly } from '../fixtures/variations.ts'
import { nodesIn, paragraphsIn, valuesOf } from '../fixtures/walk.ts'
import { lookOf, plainLook } from './look.ts'
import { sources } from './sources.ts'

const printed = (change: Partial<BriefingSource>) =>
  sources({ ...titleOnly, sources: [{ ...essay, ...change }] }, plainLook)

/** The paragraph beside the number of the source. */
const citationIn = (change: Partial<BriefingSource>): string | undefined => {
  const paragraphs = paragraphsIn(printed(change))
  return paragraphs[paragraphs.indexOf('[1]') + 1]
}

describe('sources', () => {
  it('cites a source in the style, with its title as the style sets it', () => {
    const [section] = [sources({ ...titleOnly, sources: [essay] }, lookOf({ citation: 'apa' }))]
    expect(paragraphsIn(section)).toContain(
      'Maren, I. (2024, February 11). Who owns a river that has dried up? The Harbour Review. https://review.example/river',
    )
    const inItalics = nodesIn(section).filter(({ style }) => style === 'work')
    expect(inItalics.map(({ text }) => text)).toEqual(['The Harbour Review'])
  })

  it('says after the citation what is not known', () => {
    const end = 'https://review.example/river.'
    expect(citationIn({ authors: [] })).toMatch(`${end} Author not known.`)
    expect(citationIn({ title: null, issued: null })).toMatch(
      `${end} Title not known. Publication date not known.`,
    )
    expect(citationIn({})).toMatch(new RegExp(`${end}$`))
  })

  it('prints the address of a source that cannot be cited under it', () => {
    const unknown = { authors: [], title: null, containerTitle: null }
    expect(citationIn(unknown)).toBe('Author not known. Title not known.')
    expect(valuesOf(printed(unknown), 'link')).toEqual([essay.url])
  })

  it('prints an address once, as a link where it leads to the web', () => {
    expect(valuesOf(printed({}), 'link')).toEqual([essay.url])
    const elsewhere = { url: 'javascript:alert(1)' }
    expect(valuesOf(printed(elsewhere), 'link')).toEqual([])
    expect(paragraphsIn(printed(elsewhere)).join('\n').split('javascript:alert(1)')).toHaveLength(2)
  })

  it('reads from left to right where a title that does not comes first', () => {
    const change = { authors: [], title: 'שלום על הנהר', language: 'he' }
    const paragraph = nodesIn(printed(change)).find(({ style }) => style === 'statement')
    expect(paragraph).toMatchObject({ direction: 'ltr' })
  })

  it('keeps a short address on one line', () => {
    const linked = (url: string) => nodesIn(printed({ url })).find(({ link }) => link === url)
    expect(linked('https://a-b.example/c-d')).toMatchObject({ noWrap: true })
    expect(linked(`https://a-b.example/${'c-d'.repeat(20)}`)).toMatchObject({ noWrap: false })
  })
})
