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

/** The families of the layout by the names in its style file, as paths of TTF files. */
type Families = Readonly<Record<'serif' | 'sans', Family>>

/** @throws Error where a font package is not installed */
const findFamilies = (): Families => ({ serif: family(serif), sans: family(sans) })

/** Glyphs with their places, as fontkit shapes a text: in units of the font. */
interface Shaped {
  readonly glyphs: readonly object[]
  readonly positions: readonly { readonly xAdvance: number }[]
}

/** A font as fontkit has parsed it, as far as it is used here. */
interface Font {
  _glyphs: object
  readonly layout: (text: string, features?: unknown) => Shaped
}

/** The part of fontkit that is used here. */
interface Fontkit {
  readonly openSync: (path: string) => Font
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

/** So many words are remembered as they were shaped, for each font: more than a language's common ones. */
const shapedWords = 20_000

/**
 * Shapes each word once in the process. A glyph remembers the characters it was first used for, so each word has glyphs
 * of its own: else the bytes of a document would depend on what was printed before.
 */
const shaperOf = (font: Font): ((text: string) => Shaped) => {
  const shaping: Font = Object.create(font, { _glyphs: { value: {}, writable: true } })
  const shaped = new Map<string, Shaped>()
  return (text) => {
    const known = shaped.get(text)
    if (known) return known
    shaping._glyphs = {}
    const { glyphs, positions } = shaping.layout(text)
    const made = { glyphs, positions }
    if (shaped.size >= shapedWords) shaped.clear()
    shaped.set(text, made)
    return made
  }
}

/** pdfkit scales the places of glyphs where they stand, so each document is given its own. */
const copied = ({ glyphs, positions }: Shaped) => ({
  glyphs,
  positions: positions.map((position) => ({ ...position })),
  get advanceWidth(): number {
    return this.positions.reduce((width, { xAdvance }) => width + xAdvance, 0)
  },
})

/** The font of one document: parsed and shaped with once in the process, with glyphs that are the document's own. */
const fontForDocument = (font: Font, shape: (text: string) => Shaped): object =>
  Object.create(font, {
    _glyphs: { value: {}, writable: true },
    layout: {
      value: (text: string, features?: unknown) =>
        features === undefined ? copied(shape(text)) : font.layout(text, features),
    },
  })

/** What documents are printed with. */
export interface Fonts {
  readonly families: Families
  /** What pdfkit is given in the place of a file: it makes of it the font that is parsed already. */
  readonly markOf: (path: string) => Buffer
}

const mark = 'claimgraph font '

/**
 * Finds the fonts, and lets pdfkit take them parsed: it is given a mark for each, and fontkit, asked to parse the
 * mark, gives the font. To be called once in a process.
 * @throws Error where a font package is not installed
 */
export const loadFonts = (): Fonts => {
  const fontkit = loadFontkit()
  const parsed = new Map<string, { readonly font: Font; readonly shape: (text: string) => Shaped }>()
  const open = (path: string): object => {
    const known = parsed.get(path)
    if (known) return fontForDocument(known.font, known.shape)
    const font = fontkit.openSync(path)
    const shape = shaperOf(font)
    parsed.set(path, { font, shape })
    return fontForDocument(font, shape)
  }
  const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString()
  fontkit.registerFormat(
    class {
      static probe(bytes: Uint8Array): boolean {
        return textOf(bytes.subarray(0, mark.length)) === mark
      }
      constructor({ buffer }: { readonly buffer: Uint8Array }) {
        // biome-ignore lint/correctness/noConstructorReturn: fontkit makes fonts by "new", and takes what that gives.
        return open(textOf(buffer).slice(mark.length))
      }
    },
  )
  return { families: findFamilies(), markOf: (path) => Buffer.from(mark + path) }
}
