import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { Document } from './document.ts'
import { loadFonts } from './fonts.ts'
import {
  LayoutBuilder,
  LineOfWords,
  PDFDocument,
  Renderer,
  SVGMeasure,
  TextBreaker,
  TextInlines,
} from './pdfmake.ts'

const require = createRequire(import.meta.url)

it('prints with the version of pdfmake whose internals are known', () => {
  expect(require('pdfmake/package.json').version).toBe('0.3.11')
  expect(createRequire(require.resolve('pdfmake'))('pdfkit/package.json').version).toBe('0.19.1')
})

it('finds what it says of a document that begins at the right', () => {
  const document = new PDFDocument({}, {}, {}, {}, { displayTitle: true, font: null }, {}, () => false)
  expect(document._root.data.ViewerPreferences.data).toEqual({ DisplayDocTitle: true })
})

it('finds the internals that it prints with', () => {
  expect(LayoutBuilder.prototype).toMatchObject({
    layoutDocument: expect.any(Function),
    buildNextLine: expect.any(Function),
    processSVG: expect.any(Function),
    registerTableLayouts: expect.any(Function),
  })
  expect(Renderer.prototype).toMatchObject({
    renderVector: expect.any(Function),
    renderSVG: expect.any(Function),
  })
  for (const method of [
    'provideFont',
    'addContent',
    'struct',
    'markStructureContent',
    'addNamedDestination',
    'file',
  ])
    expect(PDFDocument.prototype).toHaveProperty(method)
})

it('finds the internals that it measures words and breaks lines with', () => {
  expect(LayoutBuilder.prototype).toMatchObject({ tryLayoutDocument: expect.any(Function) })
  expect(LineOfWords.prototype).toMatchObject({
    addInline: expect.any(Function),
    getAvailableWidth: expect.any(Function),
    hasEnoughSpaceForInline: expect.any(Function),
  })
  expect(TextBreaker.prototype).toMatchObject({ getBreaks: expect.any(Function) })
  expect(TextInlines.prototype).toMatchObject({ buildInlines: expect.any(Function) })
  const document = new Document(loadFonts(), { font: null, autoFirstPage: false })
  const inlines = new TextInlines(document)
  expect(inlines.pdfDocument).toBe(document)
  const builder = new LayoutBuilder(
    { width: 300, height: 400 },
    { left: 20, top: 20, right: 20, bottom: 20 },
    new SVGMeasure(),
  )
  builder.layoutDocument(['Words'], document, {}, { font: 'serif' }, undefined, undefined, undefined)
  expect(builder.docMeasure).toHaveProperty('textInlines')
  expect(builder.writer.context()).toHaveProperty('availableWidth')
})

it('finds in a font of a document what it is asked for', () => {
  const fonts = loadFonts()
  const font = new Document(fonts, { font: null, autoFirstPage: false }).provideFont('serif', false, true)
  expect(Object.getPrototypeOf(font)).toMatchObject({
    widthOfString: expect.any(Function),
    layout: expect.any(Function),
    lineHeight: expect.any(Function),
  })
  // What pdfkit says of the same words, by its own reckoning.
  const { layout } = Object.getPrototypeOf(font)
  const reckoning: typeof font = Object.create(
    Object.getPrototypeOf(font),
    Object.getOwnPropertyDescriptors({ ...font, layout }),
  )
  Reflect.deleteProperty(reckoning, 'widthOfString')
  const text = 'Left of the river, 1/2 – “déjà vu”. Слово'
  expect(font.widthOfString(text, 9.5)).toBe(reckoning.widthOfString(text, 9.5))
  expect(font.layout(text).positions).toEqual(reckoning.layout(text).positions)
})
