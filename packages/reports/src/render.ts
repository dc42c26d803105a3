import type { Briefing } from './briefing.ts'
import { RenderError } from './errors.ts'
import { withoutHidden } from './hidden.ts'
import { layoutBriefing } from './layout/document.ts'
import { type Look, plainLook } from './layout/look.ts'
import type { Printable, Printed } from './print/print.ts'

/** A rendered briefing. */
export type RenderedBriefing = Printed

const dated = (printable: Printable, date: Date | undefined): Printable =>
  date === undefined ? printable : { ...printable, info: { ...printable.info, creationDate: date } }

/** pdfmake takes about a tenth of a second to load, so it is loaded by the first rendering. */
const loadPrinter = async () => {
  const [{ printDocument }, { loadFonts }] = await Promise.all([
    import('./print/print.ts'),
    import('./print/fonts.ts'),
  ])
  const fonts = loadFonts()
  return async (briefing: Briefing, look: Look, documentDate: Date | undefined): Promise<Printed> => {
    const { data: shown, hidden } = withoutHidden(briefing)
    const document = dated(layoutBriefing(shown, look), documentDate)
    // What is attached is the data as it is.
    const { data } = hidden.length === 0 ? document : layoutBriefing(briefing, look)
    const printed = await printDocument({ ...document, data }, fonts)
    return { ...printed, missing: [...hidden, ...printed.missing] }
  }
}

let loading: ReturnType<typeof loadPrinter> | undefined

/**
 * A briefing as a PDF. The same briefing and look give the same bytes: nothing is read but the fonts and the styles
 * of citation, no clock and no network.
 * @param documentDate the date that the file bears as that of its making; without it, the day that the dossier is as of
 * @throws RenderError where it cannot be drawn
 */
export const renderBriefing = async (
  briefing: Briefing,
  look: Look = plainLook,
  documentDate?: Date,
): Promise<RenderedBriefing> => {
  try {
    loading ??= loadPrinter()
    const print = await loading
    return await print(briefing, look, documentDate)
  } catch (cause) {
    throw new RenderError(briefing.theme.slug, { cause })
  }
}
