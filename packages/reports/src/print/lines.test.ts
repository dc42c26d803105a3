import { describe, expect, it } from 'vitest'
import { Document } from './document.ts'
import { loadFonts } from './fonts.ts'
import { Lines } from './lines.ts'
import { type LaidOutPage, LayoutBuilder, type Line, SVGMeasure } from './pdfmake.ts'

const fonts = loadFonts()
const styles = {
  body: { fontSize: 10 },
  strong: { bold: true, color: '#800000' },
  small: { font: 'sans', fontSize: 7, lineHeight: 1.2 },
}

const linesOf = (Builder: typeof LayoutBuilder, content: unknown): readonly object[] => {
  const document = new Document(fonts, { font: null, autoFirstPage: false })
  const builder = new Builder(
    { width: 300, height: 400 },
    { left: 20, top: 20, right: 20, bottom: 20 },
    new SVGMeasure(),
  )
  builder.registerTableLayouts({})
  const pages: readonly LaidOutPage[] = builder.layoutDocument(
    content,
    document,
    styles,
    { font: 'serif', fontSize: 9 },
    undefined,
    undefined,
    undefined,
  )
  return pages.flatMap(({ items }, page) =>
    items.flatMap(({ item, type }) => {
      if (type !== 'line') return []
      const { x, y, inlines, getHeight, lastLineInParagraph, ...line } = item as Line & {
        lastLineInParagraph: boolean
      }
      return {
        page,
        x,
        y,
        lastLineInParagraph,
        inlineWidths: line.inlineWidths,
        height: getHeight.call(item),
        words: inlines.map(
          ({ text, x: at, width, height, font, fontSize, color, link, linkToDestination }) => ({
            text,
            at,
            width,
            height,
            font: font.id,
            fontSize,
            color,
            link,
            linkToDestination,
          }),
        ),
      }
    }),
  )
}

const long = 'incomprehensibilities'.repeat(20)

const contents = {
  'words of one style': () => ['Rivers carry the office of first things into the sea. '.repeat(30)],
  'styles inside a paragraph, and words that are bound to each other': () => [
    {
      style: 'body',
      text: [
        'Said',
        { text: '(twice)', style: 'strong' },
        ', and ',
        { text: 'again', link: 'https://example.org/' },
        { text: '.', style: 'small' },
        ' Then on. '.repeat(20),
      ],
    },
    {
      style: ['body', 'small'],
      text: ['One ', { text: [' two ', { text: 'three', style: 'strong' }] }, ' four'],
    },
    {
      text: Array.from({ length: 60 }, (_, index) => ({
        text: 'bound',
        style: index % 2 ? 'strong' : 'small',
      })),
    },
  ],
  'words that are wider than their line': () => [
    long,
    `So ${long} is it ${long}`,
    { text: ['a', { text: long, style: 'strong' }, 'b'] },
  ],
  'words that stay on their line': () => [
    { text: ['To ', { text: 'Ecclefechan and  back', noWrap: true }, ' again. '] },
    { noWrap: true, text: 'Words '.repeat(30) },
  ],
  'spaces, ends of lines, and nothing': () => [
    '  before and behind   ',
    'one\ntwo\r\n\nthree\n',
    '',
    ' ',
    { text: ['', 'x', ''] },
  ],
  'columns and cells that are as wide as their words': () => [
    {
      columns: [
        { width: 'auto', text: 'Two lines,\nthe first longer' },
        { width: '*', text: 'beside' },
      ],
    },
    {
      columns: [
        { width: 'auto', text: 'Left side' },
        { width: '*', text: 'Middle of it all. '.repeat(12) },
        { width: 40, text: long.slice(0, 90) },
      ],
    },
    {
      table: {
        widths: ['auto', 'auto', '*'],
        headerRows: 1,
        body: [
          ['One', 'Two\nlines', 'Three'],
          ['a '.repeat(30), 'incomprehensibilities', { text: 'right', alignment: 'right' }],
        ],
      },
    },
  ],
  'other scripts': () => [
    { text: [{ text: 'كلمة عربية '.repeat(20), font: 'arabic', level: 1 }, 'Слово и дело. '.repeat(20)] },
  ],
}

describe('Lines', () => {
  it.each(Object.entries(contents))('breaks %s as pdfmake does', (_, content) => {
    const expected = linesOf(LayoutBuilder, content())
    expect(expected.length).toBeGreaterThan(1)
    expect(linesOf(Lines, content())).toEqual(expected)
  })
})
