import type { Briefing } from './briefing.ts'
import { RenderError } from './errors.ts'
import { layoutBriefing } from './layout/document.ts'
import type { Printed } from './print/print.ts'

/** A rendered briefing. */
export type RenderedBriefing = Printed

/** pdfmake takes about a tenth of a second to load, so it is loaded by the first rendering. */
const loadPrinter = async () => {
  const [{ printDocument }, { loadFonts }] = await Promise.all([
    import('./print/print.ts'),
    import('./print/fonts.ts'),
  ])
  const fonts = loadFonts()
  return (briefing: Briefing) => printDocument(layoutBriefing(briefing), fonts)
}

let loading: ReturnType<typeof loadPrinter> | undefined

/**
 * A briefing as a PDF. The same briefing gives the same bytes: nothing is read but the fonts, no clock and no network.
 * @throws RenderError where it cannot be drawn
 */
export const renderBriefing = async (briefing: Briefing): Promise<RenderedBriefing> => {
  try {
    loading ??= loadPrinter()
    const print = await loading
    return await print(briefing)
  } catch (cause) {
    throw new RenderError(briefing.theme.slug, { cause })
  }
}
