import type { Family } from './families.ts'
import type { Fonts } from './fonts.ts'
import { CompactDocument } from './objects.ts'
import type { EmbeddedFont } from './pdfmake.ts'
import { layOut, widthOf } from './words.ts'

const faceOf = (bold: boolean, italics: boolean): keyof Family => {
  if (bold) return italics ? 'bolditalics' : 'bold'
  return italics ? 'italics' : 'normal'
}

/** pdfkit's document, whose fonts are parsed already, and put words together from their letters. */
export class Document extends CompactDocument {
  readonly #fonts: Fonts
  readonly #provided = new Map<string, EmbeddedFont>()

  constructor(fonts: Fonts, options: object) {
    // Fonts alone are files here: there is no other file that a document could name.
    const files = { existsSync: () => true, readFileSync: fonts.markOf }
    super(fonts.families, {}, {}, {}, options, files, () => false)
    this.#fonts = fonts
  }

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const name = `${family} ${bold} ${italics}`
    const known = this.#provided.get(name)
    if (known) return known
    const font = super.provideFont(family, bold, italics)
    const words = this.#fonts.wordsOf(family, faceOf(bold, italics))
    font.widthOfString = (text, sizePt) => widthOf(text, words) * (sizePt / 1_000)
    font.layout = (text) => layOut(text, words)
    this.#provided.set(name, font)
    return font
  }
}
