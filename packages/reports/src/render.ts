import type { Briefing } from './briefing.ts'
import { RenderError } from './errors.ts'
import { findFonts, shareFonts } from './fonts.ts'
import { layoutBriefing } from './layout/document.ts'

/** A rendered briefing. */
export interface RenderedBriefing {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** pdfmake's own file system, which its types leave out. */
interface WithFiles {
  readonly virtualfs: { readonly writeFileSync: (name: string, content: Buffer) => void }
}

/**
 * pdfmake takes about a tenth of a second to load, so it is loaded by the first rendering, and set up once. It may
 * read nothing but the fonts, which it is given by name through its own file system.
 */
const loadPdfmake = async () => {
  const { default: loaded } = await import('pdfmake')
  const pdfmake = loaded as typeof loaded & WithFiles
  const markOf = shareFonts()
  const fonts = findFonts()
  for (const path of Object.values(fonts).flatMap((family) => Object.values(family)))
    pdfmake.virtualfs.writeFileSync(path, markOf(path))
  pdfmake.setFonts(fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  return pdfmake
}

let loading: ReturnType<typeof loadPdfmake> | undefined

const draw = async (briefing: Briefing): Promise<RenderedBriefing> => {
  loading ??= loadPdfmake()
  const pdfmake = await loading
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
