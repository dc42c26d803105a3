import { afterEach, describe, expect, it, vi } from 'vitest'
import { riverBriefing } from './fixtures/briefing.ts'
import { readPdf } from './fixtures/pdf.ts'
import { hostile, oneClaim, titleOnly } from './fixtures/variations.ts'
import { renderBriefing } from './render.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const renderIn = (zone: string) => {
  vi.stubEnv('TZ', zone)
  return renderBriefing(riverBriefing)
}

describe('renderBriefing', () => {
  it('gives the same bytes for the same briefing, in every time zone and side by side', {
    timeout: 30_000,
  }, async () => {
    const first = await renderIn('Pacific/Kiritimati')
    const second = await renderIn('Pacific/Pago_Pago')
    const [third, fourth] = await Promise.all([renderBriefing(riverBriefing), renderBriefing(riverBriefing)])
    for (const { bytes } of [second, third, fourth]) expect(Buffer.compare(first.bytes, bytes)).toBe(0)
  })

  it('gives other bytes for another briefing', async () => {
    const [one, none] = await Promise.all([renderBriefing(oneClaim), renderBriefing(titleOnly)])
    expect(Buffer.compare(one.bytes, none.bytes)).not.toBe(0)
  })

  it('tells what no font has in the labels of its drawings, too', async () => {
    const [first, ...others] = riverBriefing.actors
    if (first === undefined) throw new Error('an actor')
    const actors = [{ ...first, name: '𐌰' }, ...others]
    const { missing } = await renderBriefing({ ...riverBriefing, actors })
    expect(missing).toContainEqual({ character: '𐌰', text: `𐌰 (${first.claims.length})` })
  })

  it('counts its pages', async () => {
    const { bytes, pages } = await renderBriefing(riverBriefing)
    expect((await readPdf(bytes)).pages).toHaveLength(pages)
    expect((await renderBriefing(hostile)).pages).toBeGreaterThan(80)
  })

  it('names the theme that cannot be rendered, and keeps the cause', async () => {
    const broken = { ...riverBriefing, dossier: { ...riverBriefing.dossier, asOf: 'soon' } }
    await expect(renderBriefing(broken)).rejects.toMatchObject({
      code: 'RENDER_FAILED',
      theme: 'ossel-waters',
      cause: expect.any(Error),
    })
  })
})
