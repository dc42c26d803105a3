import { describe, expect, it } from 'vitest'
import { essay } from '../fixtures/sources.ts'
import { cslItem } from './item.ts'

const traits = { saysCirca: true, asDocument: ['speech'] } as const

describe('cslItem', () => {
  it('is the source as CSL-JSON', () => {
    const authors = [...essay.authors, { family: null, given: null, literal: 'Ossel River Commission' }]
    expect(cslItem({ ...essay, authors, publisher: 'Harbour Press' }, traits)).toEqual({
      id: 'essay',
      type: 'article-newspaper',
      language: 'en',
      author: [{ family: 'Maren', given: 'Ilse' }, { literal: 'Ossel River Commission' }],
      title: 'Who owns a river that has dried up?',
      'container-title': 'The Harbour Review',
      publisher: 'Harbour Press',
      issued: { 'date-parts': [[2024, 2, 11]] },
      URL: 'https://review.example/river',
    })
  })

  it('holds nothing for what is not known', () => {
    const unknown = {
      authors: [],
      title: null,
      containerTitle: null,
      issued: null,
      url: null,
      language: null,
    }
    expect(cslItem({ ...essay, ...unknown }, traits)).toEqual({
      id: 'essay',
      type: 'article-newspaper',
      language: 'und',
    })
  })

  it('gives no given name to who has none', () => {
    const authors = [{ family: 'Sukarno', given: null, literal: null }]
    expect(cslItem({ ...essay, authors }, traits).author).toEqual([{ family: 'Sukarno' }])
  })

  it('has no language where the title is not words, so that no capitals are put into it', () => {
    expect(cslItem({ ...essay, title: 'the <b>river</b>' }, traits).language).toBe('und')
  })

  it('is a document where the style would leave out what is known', () => {
    expect(cslItem({ ...essay, type: 'speech' }, traits).type).toBe('document')
  })

  it('has words in place of a date that is not known where the style needs some', () => {
    expect(cslItem({ ...essay, issued: null }, { ...traits, noDate: 'n.d.' }).issued).toEqual({
      literal: 'n.d.',
    })
    expect(cslItem(essay, { ...traits, noDate: 'n.d.' }).issued).toEqual({ 'date-parts': [[2024, 2, 11]] })
  })
})
