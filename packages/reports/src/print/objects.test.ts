import { expect, it } from 'vitest'
import { riverBriefing } from '../fixtures/briefing.ts'
import { readPdf } from '../fixtures/pdf.ts'
import { renderBriefing } from '../render.ts'

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
