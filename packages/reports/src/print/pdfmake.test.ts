import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { LayoutBuilder, PDFDocument, Renderer } from './pdfmake.ts'

const require = createRequire(import.meta.url)

it('prints with the version of pdfmake whose internals are known', () => {
  expect(require('pdfmake/package.json').version).toBe('0.3.11')
  expect(createRequire(require.resolve('pdfmake'))('pdfkit/package.json').version).toBe('0.19.1')
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
