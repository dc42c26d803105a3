import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const file = (path: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`))

const serif = (weight: string): string => file(`source-serif-4/${weight}/SourceSerif4_${weight}.ttf`)
const sans = (weight: string): string => file(`source-sans-3/${weight}/SourceSans3_${weight}.ttf`)

/** The four faces of one family. */
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
export const findFonts = (): { readonly serif: Family; readonly sans: Family } => ({
  serif: family(serif),
  sans: family(sans),
})

/** The part of fontkit that is used here. */
interface Fontkit {
  readonly openSync: (path: string) => object
  readonly registerFormat: (format: {
    readonly probe: (bytes: Uint8Array) => boolean
    new (stream: { readonly buffer: Uint8Array }): object
  }) => void
}

/** fontkit as pdfkit loads it: what is registered there is found there. */
const loadFontkit = (): Fontkit => {
  const pdfmake = createRequire(import.meta.resolve('pdfmake'))
  const pdfkit = createRequire(pdfmake.resolve('pdfkit'))
  return pdfkit('fontkit') as Fontkit
}

const mark = 'claimgraph font '

/**
 * Lets pdfkit take fonts that are parsed once in the process, in place of parsing them anew for each document. It gets a mark for a file; fontkit, asked to parse the mark, gives the parsed font.
 * @returns the mark of a file
 */
export const shareFonts = (): ((path: string) => Buffer) => {
  const fontkit = loadFontkit()
  const parsed = new Map<string, object>()
  const fontOf = (path: string): object => {
    const font = parsed.get(path) ?? fontkit.openSync(path)
    parsed.set(path, font)
    // A glyph remembers the characters it was first used for, so each document has glyphs of its own: else the bytes of
    // this one would depend on what was printed before.
    return Object.create(font, { _glyphs: { value: {}, writable: true } })
  }
  const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString()
  fontkit.registerFormat(
    class {
      static probe(bytes: Uint8Array): boolean {
        return textOf(bytes.subarray(0, mark.length)) === mark
      }
      constructor({ buffer }: { readonly buffer: Uint8Array }) {
        // biome-ignore lint/correctness/noConstructorReturn: fontkit makes fonts by "new", and takes what that gives.
        return fontOf(textOf(buffer).slice(mark.length))
      }
    },
  )
  return (path) => Buffer.from(mark + path)
}
