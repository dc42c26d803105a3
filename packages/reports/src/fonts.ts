import { fileURLToPath } from 'node:url'
import type { TFontDictionary } from 'pdfmake/interfaces.js'

const file = (path: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`))

const serif = (weight: string): string => file(`source-serif-4/${weight}/SourceSerif4_${weight}.ttf`)
const sans = (weight: string): string => file(`source-sans-3/${weight}/SourceSans3_${weight}.ttf`)

/** The four faces of one family, each the path of a TTF file. */
interface Family {
  readonly normal: string
  readonly bold: string
  readonly italics: string
  readonly bolditalics: string
}

const family = (path: (weight: string) => string): Family => ({
  normal: path('400Regular'),
  bold: path('600SemiBold'),
  italics: path('400Regular_Italic'),
  bolditalics: path('600SemiBold_Italic'),
})

/**
 * The font families of the layout by the names in its style file, as paths of TTF files.
 * @throws Error where a font package is not installed
 */
export const findFonts = (): TFontDictionary & Record<'serif' | 'sans', Family> => ({
  serif: family(serif),
  sans: family(sans),
})
