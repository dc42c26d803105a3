import { describe, expect, it } from 'vitest'
import { essay } from '../fixtures/sources.ts'
import { houseStyle } from '../fixtures/style.ts'
import { cite } from './cite.ts'
import { readCitationStyle } from './read.ts'

const read = (csl: string) => readCitationStyle(new TextEncoder().encode(csl))

const refused = (file: Uint8Array): unknown => {
  try {
    return readCitationStyle(file)
  } catch (error) {
    return error
  }
}

const cited = (csl: string): string =>
  cite(essay, read(csl))
    .map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join('')

const dependent = (parent: string): string =>
  houseStyle()
    .replace(
      '</info>',
      `<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info>`,
    )
    .replace(/<macro.*<\/bibliography>/s, '')

describe('readCitationStyle', () => {
  it('takes an independent style, which then cites without numbers of its own', () => {
    expect(cited(houseStyle())).toBe('Maren, Ilse: *Who owns a river that has dried up?*')
  })

  it('reads XML in full: prefixes, comments, references, a byte order mark', () => {
    const prefixed = houseStyle('<text value="a &amp;&#160;b"/><!-- <text> > -->')
      .replace(/<(\/?)(?=[a-z])/g, '<$1cs:')
      .replace('xmlns=', 'xmlns:cs=')
    expect(cited(`\u{FEFF}${prefixed}`)).toBe('a &\u{A0}b.')
  })

  it('puts dates to it as they are known', () => {
    const style = read(houseStyle('<date variable="issued" form="text"/>'))
    const issued = { edtf: '2015~', basis: 'stated', note: null, earliest: null, latest: null } as const
    expect(cite({ ...essay, issued }, style)).toEqual([{ text: 'ca. 2015.', italic: false, address: false }])
  })

  it.each([
    ['an empty file', '', 'it is empty.'],
    ['no XML', 'hello', 'it is not XML: non-whitespace before first tag (line 1, column 1).'],
    [
      'XML that ends too early',
      houseStyle().trimEnd().slice(0, -8),
      /^it is not XML: unclosed root tag \(line \d+, column \d+\)\.$/,
    ],
    [
      'elements that are not closed',
      houseStyle().replace('</macro>', ''),
      /^it is not XML: unexpected close tag \(line 11, column \d+\)\.$/,
    ],
    [
      'a page',
      '<!DOCTYPE html><html lang="en">',
      'it begins with <html>; expected <style xmlns="http://purl.org/net/xbiblio/csl">.',
    ],
    [
      'a style sheet of another kind',
      '<style xmlns="http://www.w3.org/2000/svg"/>',
      /^it begins with <style> of http:\/\/www\.w3\.org\/2000\/svg; expected/,
    ],
    [
      'a style of before CSL 1.0',
      houseStyle().replace(' version="1.0">', '>'),
      'it does not say its version of CSL; expected version="1.0".',
    ],
    [
      'a style of another version',
      houseStyle().replace('version="1.0">', 'version="1.1mlz1">'),
      'it is in CSL 1.1mlz1; expected version="1.0".',
    ],
    [
      'a dependent style',
      dependent('nature'),
      'it is a dependent style: all it says is to do as http://www.zotero.org/styles/nature does.',
    ],
    [
      'a style without bibliography',
      houseStyle().replace(/<bibliography.*<\/bibliography>/s, ''),
      /^it has no <bibliography>/,
    ],
    [
      'a macro that is not there',
      houseStyle('<text macro="autor"/>'),
      'it calls a macro "autor" that it does not have.',
    ],
    [
      'a macro without end',
      houseStyle().replace('<names', '<text macro="author"/><names'),
      'its macro "author" calls itself (author -> author).',
    ],
    [
      'an element that CSL does not know',
      houseStyle('<txt/>'),
      /^it does not follow CSL 1\.0, so that citeproc fails on it \(Undefined node name "txt"\)\.$/,
    ],
    [
      'a bibliography that is empty',
      houseStyle('<text variable="DOI"/>').replace(' suffix="."', ''),
      'it prints nothing of a book.',
    ],
  ])('refuses %s, and says what it is', (_what, csl, message) => {
    const error = refused(Buffer.from(csl))
    expect(error).toMatchObject({ code: 'CITATION_STYLE', hint: expect.any(String) })
    if (typeof message === 'string') expect(error).toHaveProperty('message', message)
    else expect(error).toHaveProperty('message', expect.stringMatching(message))
  })

  it('names the built-in style that a dependent one points to', () => {
    expect(refused(Buffer.from(dependent('apa')))).toMatchObject({ hint: 'Use --citation-style apa' })
  })

  it('refuses what is not UTF-8', () => {
    const file = Buffer.from(`\u{FEFF}${houseStyle()}`, 'utf16le')
    expect(refused(file)).toHaveProperty('message', 'it is not text in UTF-8.')
  })
})
