import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { packagedFiles, packagedLocale, packagedStyle } from './packaged.ts'

describe('packagedStyle', () => {
  it.each([
    ['chicago', 'Chicago Manual of Style 17th edition (author-date)', 'Julian Onions'],
    ['apa', 'APA Style 7th edition', 'Brenton M. Wiernik'],
    ['mla', 'Modern Language Association 9th edition', 'Sebastian Karcher'],
  ] as const)('is of the edition that we name, with its authors and licence: %s', (name, title, author) => {
    const style = packagedStyle(name)
    expect(style).toContain(`<title>${title}</title>`)
    expect(style).toContain(`<author><name>${author}</name>`)
    expect(style).toContain('<rights license="http://creativecommons.org/licenses/by-sa/3.0/">')
  })
})

it('has the words of American English', () => {
  expect(packagedLocale()).toMatch(/<locale [^>]*xml:lang="en-US"/)
})

it('names the files in which the styles and the locale stand', async () => {
  const texts = await Promise.all(packagedFiles.map((file) => readFile(file, 'utf8')))
  for (const part of [
    '17th edition (author-date)',
    'APA Style 7th',
    'Association 9th edition',
    'xml:lang=\\"en-US\\"',
  ])
    expect(texts.join('\n')).toContain(part)
})
