import { expect, it } from 'vitest'
import { riverBriefing } from '../fixtures/briefing.ts'
import { readPdf } from '../fixtures/pdf.ts'
import { renderBriefing } from '../render.ts'
import { CompactDocument } from './objects.ts'

it('puts what has no stream of its own into streams of objects, of a PDF that may have them', async () => {
  const { bytes, pages } = await renderBriefing(riverBriefing)
  const text = new TextDecoder('latin1').decode(bytes)
  expect(text).toMatch(/^%PDF-1\.7\n/)
  expect(text).not.toContain('\nxref\n')
  const written = [...text.matchAll(/\n\d+ 0 obj\n/g)].length
  const streams = [...text.matchAll(/\nendstream\nendobj/g)].length
  expect(written).toBe(streams)
  expect((await readPdf(bytes)).pages).toHaveLength(pages)
})

it('names places in the order in which readers look for them', async () => {
  const document = new CompactDocument({}, {}, {}, {}, { autoFirstPage: false, font: null }, {}, () => false)
  document.addPage({ size: [100, 100] })
  for (const name of ['b', 'a', 'B']) document.addNamedDestination(name, 'XYZ', 0, 0, null)
  document.end()
  const chunks: Buffer[] = []
  for await (const chunk of document as unknown as AsyncIterable<Buffer>) chunks.push(chunk)
  expect((await readPdf(Buffer.concat(chunks))).destinations).toEqual(['B', 'a', 'b'])
})
