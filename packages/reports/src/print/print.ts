import type { Families } from '../layout/look.ts'
import type { Node, TextNode } from '../layout/node.ts'
import type { DefaultStyle, Styles } from '../layout/style.ts'
import type { Direction } from '../wording.ts'
import { inVisualOrder } from './bidi.ts'
import { Document } from './document.ts'
import { Drawing } from './draw.ts'
import type { Fonts } from './fonts.ts'
import { Lines } from './lines.ts'
import { mirrorPages } from './mirror.ts'
import { type Drawn, type Item, type Line, type Paragraph, type PdfDocument, SVGMeasure } from './pdfmake.ts'
import { type MissingCharacter, prepareTexts } from './prepare.ts'
import { splitterOf } from './scripts.ts'
import { Structure } from './structure.ts'

/** What is printed: the part of a pdfmake document that we use, its data, and what it is drawn with. */
export interface Printable {
  readonly pageSize: { readonly width: number; readonly height: number }
  /** Left, top, right, bottom. */
  readonly pageMargins: readonly [number, number, number, number]
  /** BCP 47. */
  readonly language: string
  /** The language of the texts that are marked as the dossier's own. BCP 47. */
  readonly dossierLanguage: string
  /** Which way the fixed words run, and so where pages begin. */
  readonly direction: Direction
  readonly info: {
    readonly title: string
    readonly author: string
    readonly subject: string
    readonly creator: string
    readonly producer: string
    readonly creationDate: Date
  }
  readonly styles: Styles
  readonly defaultStyle: DefaultStyle
  readonly header: (page: number, pages: number) => Node
  readonly footer: (page: number, pages: number) => Node
  readonly content: readonly Node[]
  /** Families in the place of ours, by the names that the styles give them. */
  readonly families: Families
  /** The data that the document was made of: attached, so that it can be checked against itself. */
  readonly data: { readonly name: string; readonly description: string; readonly json: string }
}

/** A printed document. */
export interface Printed {
  readonly bytes: Uint8Array
  readonly pages: number
  /** What no font has, and where it stands, each once: boxes are drawn in its place. */
  readonly missing: readonly MissingCharacter[]
}

/** Puts the words of a line where they are seen, if some of them run from right to left; they stay in the order of reading. */
const turn = (line: Line): void => {
  const { inlines } = line
  const last = inlines.at(-1)
  if (!last || !inlines.some(({ level = 0 }) => level % 2 === 1)) return
  // The space at the end would come to stand between words, or at the edge that they are aligned to.
  const trimmed = { ...last, text: last.text.trimEnd(), width: last.width - last.trailingCut, trailingCut: 0 }
  line.inlineWidths -= last.trailingCut
  line.trailingCut = 0
  line.inlines = [...inlines.slice(0, -1), trimmed]
  let x = 0
  for (const inline of inVisualOrder(line.inlines, ({ level = 0 }) => level)) {
    inline.x = x
    x += inline.width
  }
}

/** pdfmake's layout, which copies what it places, forgets where that comes from, and knows one direction: with that. */
class Layout extends Lines {
  override buildNextLine(node: Paragraph & TextNode): Line | null {
    const line = super.buildNextLine(node)
    if (!line) return null
    line.source = node
    turn(line)
    return line
  }

  override processSVG(node: Drawn): void {
    node.source = node
    super.processSVG(node)
  }
}

const open = ({ pageSize, language, info }: Printable, fonts: Fonts): PdfDocument =>
  new Document(fonts, {
    size: [pageSize.width, pageSize.height],
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      Creator: info.creator,
      Producer: info.producer,
      CreationDate: info.creationDate,
      ModDate: info.creationDate,
    },
  })

/** Lets a reader's program turn the pages the other way, too. */
const beginAtRight = (document: PdfDocument): void => {
  document._root.data.ViewerPreferences.data.Direction = 'R2L'
}

const attach = (document: PdfDocument, { data, info }: Printable): void => {
  const file = document.file(Buffer.from(data.json), {
    name: data.name,
    type: 'application/json',
    description: data.description,
    creationDate: info.creationDate,
    modifiedDate: info.creationDate,
    relationship: 'Data',
  })
  document._root.data.AF = [file]
}

const collect = (document: PdfDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('error', () => reject(new Error('The document could not be written.')))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.end()
  })

const isText = ({ type }: Item): boolean => type === 'line'

/**
 * Prints a document by pdfmake's layout and pdfkit's file, tagged for who does not see it. It does not call itself
 * PDF/UA, which nothing here has checked. The same document gives the same bytes.
 */
export const printDocument = async (printable: Printable, ours: Fonts): Promise<Printed> => {
  const fonts = ours.using(printable.families)
  const { pageSize, pageMargins, content, styles, defaultStyle, header, footer, direction } = printable
  const [left, top, right, bottom] = pageMargins
  const missing = new Map<string, MissingCharacter>()
  const split = splitterOf(fonts)
  const prepared = <Nodes extends readonly Node[]>(nodes: Nodes): Nodes => {
    prepareTexts(nodes, printable, split, (one) => missing.set(`${one.character} ${one.text}`, one))
    return nodes
  }
  /** What runs along every page. */
  const running = (line: Printable['header']) => (page: number, pages: number) =>
    prepared([line(page, pages)])[0]
  prepared(content)
  const document = open(printable, fonts)
  attach(document, printable)
  if (direction === 'rtl') beginAtRight(document)
  const structure = new Structure(document, content, printable)
  const builder = new Layout(pageSize, { left, top, right, bottom }, new SVGMeasure())
  builder.registerTableLayouts({})
  const pages = builder.layoutDocument(
    content,
    document,
    styles,
    defaultStyle,
    undefined,
    running(header),
    running(footer),
  )
  if (!pages.some(({ items }) => items.some(isText))) throw new Error('There is nothing to print.')
  new Drawing(document, structure, split).draw(direction === 'rtl' ? mirrorPages(pages) : pages)
  const { count } = document.bufferedPageRange()
  return { bytes: await collect(document), pages: count, missing: [...missing.values()] }
}
