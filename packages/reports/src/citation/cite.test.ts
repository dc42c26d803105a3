import { CitationType } from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import type { BriefingSource } from '../briefing.ts'
import { essay, stated } from '../fixtures/sources.ts'
import { cite } from './cite.ts'
import { type CitationStyleName, citationStyles } from './style.ts'

/** As plain text, with italics between asterisks. */
const cited = (change: Partial<BriefingSource>, style: CitationStyleName): string =>
  cite({ ...essay, ...change }, style)
    .map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join('')

const commission = [{ family: null, given: null, literal: 'Ossel River Commission' }]

const kinds: Readonly<Record<string, Partial<BriefingSource>>> = {
  'an article in a newspaper': {},
  'a book': { type: 'book', containerTitle: null, publisher: 'Oxford University Press', url: null },
  'a page of a site': { type: 'webpage' },
  'a report of an organisation': { type: 'report', authors: commission, containerTitle: null, url: null },
  'a work without author': { authors: [] },
  'a work without title': { title: null },
  'a work without date': { issued: null },
  'a work of about 2015': { issued: stated('2015~') },
  'a work of several years': { issued: stated('2016/2017') },
  'a work of an uncertain month': { issued: stated('2018-01?') },
}

const expected: Readonly<Record<CitationStyleName, Readonly<Record<string, string>>>> = {
  chicago: {
    'an article in a newspaper':
      'Maren, Ilse. 2024. “Who Owns a River That Has Dried Up?” *The Harbour Review*, February 11, 2024. https://review.example/river.',
    'a book': 'Maren, Ilse. 2024. *Who Owns a River That Has Dried Up?* Oxford University Press.',
    'a page of a site':
      'Maren, Ilse. 2024. “Who Owns a River That Has Dried Up?” The Harbour Review. February 11, 2024. https://review.example/river.',
    'a report of an organisation': 'Ossel River Commission. 2024. “Who Owns a River That Has Dried Up?”',
    'a work without author':
      '*The Harbour Review*. 2024. “Who Owns a River That Has Dried Up?,” February 11, 2024. https://review.example/river.',
    'a work without title':
      'Maren, Ilse. 2024. *The Harbour Review*, February 11, 2024. https://review.example/river.',
    'a work without date':
      'Maren, Ilse. n.d. “Who Owns a River That Has Dried Up?” *The Harbour Review*. https://review.example/river.',
    'a work of about 2015':
      'Maren, Ilse. ca. 2015. “Who Owns a River That Has Dried Up?” *The Harbour Review*, ca. 2015. https://review.example/river.',
    'a work of several years':
      'Maren, Ilse. 2016 to 2017. “Who Owns a River That Has Dried Up?” *The Harbour Review*, 2016 to 2017. https://review.example/river.',
    'a work of an uncertain month':
      'Maren, Ilse. January 2018 (uncertain). “Who Owns a River That Has Dried Up?” *The Harbour Review*, January 2018 (uncertain). https://review.example/river.',
  },
  apa: {
    'an article in a newspaper':
      'Maren, I. (2024, February 11). Who owns a river that has dried up? *The Harbour Review*. https://review.example/river',
    'a book': 'Maren, I. (2024). *Who owns a river that has dried up?* Oxford University Press.',
    'a page of a site':
      'Maren, I. (2024, February 11). *Who owns a river that has dried up?* The Harbour Review. https://review.example/river',
    'a report of an organisation': 'Ossel River Commission. (2024). *Who owns a river that has dried up?*',
    'a work without author':
      'Who owns a river that has dried up? (2024, February 11). *The Harbour Review*. https://review.example/river',
    'a work without title':
      'Maren, I. (2024, February 11). *The Harbour Review*. https://review.example/river',
    'a work without date':
      'Maren, I. (n.d.). Who owns a river that has dried up? *The Harbour Review*. https://review.example/river',
    'a work of about 2015':
      'Maren, I. (ca. 2015). Who owns a river that has dried up? *The Harbour Review*. https://review.example/river',
    'a work of several years':
      'Maren, I. (2016 to 2017). Who owns a river that has dried up? *The Harbour Review*. https://review.example/river',
    'a work of an uncertain month':
      'Maren, I. (January 2018 (uncertain)). Who owns a river that has dried up? *The Harbour Review*. https://review.example/river',
  },
  mla: {
    'an article in a newspaper':
      'Maren, Ilse. “Who Owns a River That Has Dried Up?” *The Harbour Review*, 11 Feb. 2024, https://review.example/river.',
    'a book': 'Maren, Ilse. *Who Owns a River That Has Dried Up?* Oxford University Press, 2024.',
    'a page of a site':
      'Maren, Ilse. “Who Owns a River That Has Dried Up?” *The Harbour Review*, 11 Feb. 2024, https://review.example/river.',
    'a report of an organisation':
      'Ossel River Commission. *Who Owns a River That Has Dried Up?* 11 Feb. 2024.',
    'a work without author':
      '“Who Owns a River That Has Dried Up?” *The Harbour Review*, 11 Feb. 2024, https://review.example/river.',
    'a work without title': 'Maren, Ilse. *The Harbour Review*, 11 Feb. 2024, https://review.example/river.',
    'a work without date':
      'Maren, Ilse. “Who Owns a River That Has Dried Up?” *The Harbour Review*, https://review.example/river.',
    'a work of about 2015':
      'Maren, Ilse. “Who Owns a River That Has Dried Up?” *The Harbour Review*, ca. 2015, https://review.example/river.',
    'a work of several years':
      'Maren, Ilse. “Who Owns a River That Has Dried Up?” *The Harbour Review*, 2016 to 2017, https://review.example/river.',
    'a work of an uncertain month':
      'Maren, Ilse. “Who Owns a River That Has Dried Up?” *The Harbour Review*, January 2018 (uncertain), https://review.example/river.',
  },
}

describe.each(citationStyles)('cite, in the style %s', (style) => {
  it.each(Object.entries(kinds))('cites %s', (kind, change) => {
    expect(cited(change, style)).toBe(expected[style][kind])
  })

  it.each(CitationType.terms)('leaves out neither author, title, date nor address of the type %s', (type) => {
    const text = cited({ type, publisher: 'Harbour Press' }, style)
    for (const part of [
      /Maren/,
      /who owns a river that has dried up\?/i,
      /2024/,
      /https:\/\/review\.example\/river/,
    ])
      expect(text).toMatch(part)
    expect(cited({ type, issued: stated('201X') }, style)).toContain('2010s')
    expect(cited({ type, issued: stated('2015~') }, style)).toContain('ca. 2015')
  })

  it('prints what looks like markup as it is written', () => {
    const title = 'the <b>dam</b> & <i>no end, $& $1 %%STRING%% {:a:b} &amp; \\n'
    for (const type of ['book', 'article-newspaper', 'webpage'] as const)
      expect(cited({ title, type }, style)).toContain(title)
    expect(cited({ containerTitle: '<sup>x</sup>' }, style)).toContain('<sup>x</sup>')
    const authors = [{ family: null, given: null, literal: '<script>Co</script>' }]
    expect(cited({ authors }, style)).toContain('<script>Co</script>')
  })

  it('prints the words of another language, and of none that is known, as they are written', () => {
    for (const language of ['he', 'de', null])
      for (const title of ['שלום על הנהר', 'wem gehört der fluss'])
        expect(cited({ title, language }, style)).toContain(title)
  })

  it('keeps an address whole, and says that it is one', () => {
    const url = `https://e.example/?a='x'&b="y"<z>$&`
    expect(cite({ ...essay, url }, style).filter(({ address }) => address)).toEqual([
      { text: url, italic: false, address: true },
    ])
  })

  it('is not led astray by characters that it uses itself', () => {
    const title = 'A\u{FDE0}B\u{FDD0}C'
    expect(cited({ title }, style)).toContain('A\u{FFFD}B\u{FFFD}C')
  })

  it('cites nothing where only a date or an address is known', () => {
    expect(cite({ ...essay, authors: [], title: null, containerTitle: null }, style)).toEqual([])
  })

  it('cites a source alike whatever was cited before', () => {
    const before = cited({ slug: 'other' }, style)
    cited({ slug: 'third', title: 'Another', issued: stated('2024') }, style)
    expect(cited({ slug: 'other' }, style)).toBe(before)
    expect(before).not.toMatch(/2024[ab]/)
  })
})
