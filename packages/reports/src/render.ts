import type { Briefing } from './briefing.ts'
import { RenderError } from './errors.ts'
import { findFonts } from './fonts.ts'
import { layoutBriefing } from './layout/document.ts'

/** A rendered briefing. */
export interface RenderedBriefing {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** pdfmake takes about a tenth of a second to load, so it is loaded by the first rendering. */
const loadPdfmake = async () => {
  const { default: pdfmake } = await import('pdfmake')
  const fonts = findFonts()
  const fontFiles = new Set<unknown>(Object.values(fonts).flatMap((family) => Object.values(family)))
  pdfmake.setFonts(fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path))
  return pdfmake
}

const draw = async (briefing: Briefing): Promise<RenderedBriefing> => {
  const pdfmake = await loadPdfmake()
  const pdf = pdfmake.createPdf(layoutBriefing(briefing), { bufferPages: true })
  const pages = (await pdf.getStream()).bufferedPageRange().count
  return { bytes: await pdf.getBuffer(), pages }
}

/**
 * A briefing as a PDF. The same briefing gives the same bytes: nothing is read but the fonts, no clock and no network.
 * @throws RenderError where pdfmake cannot draw it
 */
export const renderBriefing = async (briefing: Briefing): Promise<RenderedBriefing> => {
  try {
    return await draw(briefing)
  } catch (cause) {
    throw new RenderError(briefing.theme.slug, { cause })
  }
}
