import { createRequire } from 'node:module'
import type { TextNode } from '../layout/node.ts'

// The parts of pdfmake that we print with, as far as we use them. They are internals: its version is pinned, and a test looks at them.

/** A font of one document, as pdfkit keeps it. */
export interface EmbeddedFont {
  readonly id: string
  readonly ascender: number
  readonly ref: () => unknown
  /** How many of its units are a thousandth of the size. */
  readonly scale: number
  /** The glyphs of a text, and where they go, in thousandths of the size. */
  layout: (text: string) => {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly GlyphPosition[]
  }
  readonly lineHeight: (sizePt: number) => number
  /** In points. */
  widthOfString: (text: string, sizePt: number) => number
  /** The glyphs that go into the file, by their codes there. */
  readonly subset: { readonly glyphs: number[]; readonly includeGlyph: (id: number) => number }
  /** By their codes, in thousandths of the size. */
  readonly widths: number[]
  /** The characters that a code stands for. */
  readonly unicode: (readonly number[])[]
}

/** A glyph as it was shaped; its width in units of the font. */
export interface Glyph {
  readonly id: number
  readonly codePoints: readonly number[]
  readonly advanceWidth: number
}

export interface GlyphPosition {
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
  readonly advanceWidth: number
}

/** An element of the structure tree. */
export interface Element {
  readonly dictionary: { readonly data: { S: string } }
  readonly add: (child: unknown) => Element
  readonly end: () => void
}

/** What of a structure element can be told beside its type. */
export interface ElementOptions {
  readonly alt?: string
  readonly lang?: string
  readonly actual?: string
  readonly scope?: 'Column'
  readonly bbox?: readonly [number, number, number, number]
}

/** An object of a file, which other objects refer to by its number. */
export interface Reference {
  readonly id: number
  readonly data: Record<string, unknown>
  readonly end: () => void
}

/** pdfkit's document, as pdfmake extends it. */
export interface PdfDocument {
  readonly page: {
    readonly height: number
    readonly fonts: Record<string, unknown>
    readonly markings: readonly unknown[]
  }
  readonly outline: Outline
  info: Readonly<Record<string, unknown>>
  readonly _root: {
    readonly data: {
      AF?: unknown
      readonly ViewerPreferences: { readonly data: { Direction?: 'R2L' } }
      readonly Names: {
        readonly data: { readonly Dests: { _compareKeys: (a: string, b: string) => number } }
      }
    }
  }
  readonly _info: Reference
  /** Tells two files apart. */
  readonly _id: Uint8Array
  /** How many bytes are written. */
  readonly _offset: number
  /** Has a place for each object. */
  readonly _offsets: unknown[]
  _write(data: string | Uint8Array): void
  _refEnd(reference: Reference): void
  _finalize(): void
  _addInfo(): void
  readonly push: (end: null) => void
  /** A font of the document by its family. */
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
  readonly addPage: (options: { readonly size: readonly [number, number] }) => void
  readonly addContent: (operators: string) => void
  /** A colour as shares of red, green and blue. */
  readonly _normalizeColor: (color: string) => readonly number[]
  readonly addNamedDestination: (name: string, kind: 'XYZ', x: number, y: number, zoom: null) => void
  readonly link: (x: number, y: number, w: number, h: number, url: string, options: LinkOptions) => void
  readonly goTo: (x: number, y: number, w: number, h: number, name: string, options: LinkOptions) => void
  readonly struct: (type: string, options?: ElementOptions) => Element
  readonly addStructure: (element: Element) => void
  readonly markContent: (
    tag: 'Artifact' | 'Span',
    options: { readonly type: 'Pagination' | 'Layout' } | { readonly actual: string },
  ) => void
  readonly markStructureContent: (tag: string) => unknown
  readonly endMarkedContent: () => void
  readonly bufferedPageRange: () => { readonly count: number }
  readonly file: (content: Buffer, options: FileOptions) => unknown
  readonly on: (event: 'data' | 'end' | 'error', listener: (chunk: Buffer) => void) => void
  readonly end: () => void
}

export interface LinkOptions {
  readonly structParent: Element
  readonly Contents: unknown
}

export interface FileOptions {
  readonly name: string
  readonly type: string
  readonly description: string
  readonly creationDate: Date
  readonly modifiedDate: Date
  readonly relationship: 'Data'
}

/** A bookmark. */
export interface Outline {
  readonly addItem: (text: string, options: { readonly expanded: boolean }) => Outline
}

/** Words of one style on a line. */
export interface Inline {
  readonly text: string
  x: number
  readonly width: number
  readonly height: number
  readonly font: EmbeddedFont
  readonly fontSize: number
  readonly color: string
  readonly link: string | null
  readonly linkToDestination: string | null
  /** The level of its direction, where something on its line runs from right to left; see `bidi.ts`. */
  readonly level?: number | undefined
  /** The width of the spaces at its end. */
  readonly trailingCut: number
}

/** A line of text on a page. */
export interface Line {
  x: number
  readonly y: number
  readonly id?: string
  inlines: readonly Inline[]
  inlineWidths: number
  trailingCut: number
  readonly getWidth: () => number
  readonly getHeight: () => number
  readonly getAscenderHeight: () => number
  readonly _outline?: {
    readonly id?: string
    readonly parentId?: string
    readonly text: string
    readonly expanded: boolean
  }
  /** The node of the definition that the words come from. */
  source?: TextNode
}

/** A drawing on a page, or a copy of it. */
export interface Drawn {
  /** The node of the definition that it is. */
  source?: object
}

/** A thing on a page. */
export type Item =
  | { readonly type: 'line'; readonly item: Line }
  | { readonly type: 'vector' | 'svg' | 'image'; readonly item: object }
  | { readonly type: string; readonly item: object }

export interface LaidOutPage {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly items: readonly Item[]
}

/** Words of a paragraph, as they come from the breaker: with those looks that they do not share with the paragraph. */
export interface Broken {
  readonly text: string
  /** Whether the line ends behind them. */
  readonly lineEnd?: boolean | undefined
  /** Whether they may not be parted from those behind. */
  readonly noNewLine?: boolean | undefined
  readonly level?: number | undefined
}

/** What is looked up in the styles for words; null or undefined where nothing says it. */
export interface Styled {
  readonly font: string
  readonly bold: boolean
  readonly italics: boolean
  readonly fontSize: number
  readonly lineHeight: number
  readonly alignment: string
  readonly color: string
  readonly link: string
  readonly linkToDestination: string
  readonly noWrap: boolean
}

/** The styles of a node: those of the nodes that it stands in, up to its own. */
export interface StyleStack {
  /** Calls with the styles of one more node. */
  readonly auto: <Result>(node: object, call: () => Result) => Result
  readonly getProperty: <Name extends keyof Styled>(name: Name) => Styled[Name] | null | undefined
}

/** Words measured, with their looks. */
export interface Measured extends Broken, Inline {
  readonly alignment: string
  readonly noWrap: boolean
  /** The width of the spaces before them. */
  readonly leadingCut: number
}

/** Texts of a paragraph: words in its own looks, or with looks of their own. */
export type Texts = string | Texts[] | { readonly text: Texts }

/** What measures words. */
interface Inlines {
  readonly pdfDocument: PdfDocument
  buildInlines(texts: Texts, styles: StyleStack): MeasuredTexts
}

/** The words of a paragraph, and between which widths it can be set, in points. */
export interface MeasuredTexts {
  readonly items: readonly Measured[]
  readonly minWidth: number
  readonly maxWidth: number
}

/** A paragraph, measured. */
export interface Paragraph {
  readonly _inlines: Measured[]
}

/** A line to which words are added. */
interface OpenLine extends Line {
  lastLineInParagraph: boolean
  readonly addInline: (words: Measured) => void
  readonly getAvailableWidth: () => number
  /** @param next those behind, of which the first may be bound to these */
  readonly hasEnoughSpaceForInline: (words: Measured, next: readonly Measured[]) => boolean
}

interface Builder {
  readonly layoutDocument: (
    content: unknown,
    document: PdfDocument,
    styles: unknown,
    defaultStyle: unknown,
    background: unknown,
    header: unknown,
    footer: unknown,
  ) => readonly LaidOutPage[]
  readonly registerTableLayouts: (layouts: object) => void
  /** Measures nodes, before they are placed. */
  readonly docMeasure: { textInlines: Inlines }
  /** Places them. */
  readonly writer: { readonly context: () => { readonly availableWidth: number } }
  tryLayoutDocument(content: unknown, document: PdfDocument, ...others: readonly unknown[]): unknown
  buildNextLine(node: Paragraph): Line | null
  processSVG(node: Drawn): void
}

interface Parts {
  readonly Line: new (maxWidth: number) => OpenLine
  readonly LayoutBuilder: new (
    size: { readonly width: number; readonly height: number },
    margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
    svgMeasure: object,
  ) => Builder
  readonly PDFDocument: new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualfs: object,
    localAccessPolicy: (path: string) => boolean,
  ) => PdfDocument
  readonly Renderer: new (
    document: PdfDocument,
  ) => { renderVector(vector: object): void; renderSVG(svg: object): void; renderImage(image: object): void }
  readonly SVGMeasure: new () => object
  /** Breaks texts into words between which a line may end. */
  readonly TextBreaker: new () => {
    readonly getBreaks: (texts: readonly Texts[], styles: StyleStack) => readonly Broken[]
  }
  readonly TextInlines: new (document: PdfDocument) => Inlines
}

const require = createRequire(import.meta.url)

/** One of its modules, which its types leave out. */
const partOf = (name: string): unknown =>
  (require(`pdfmake/js/${name}.js`) as { readonly default: unknown }).default

// The test beside this holds that they are what is said here.
export const {
  LayoutBuilder,
  Line: LineOfWords,
  PDFDocument,
  Renderer,
  SVGMeasure,
  TextBreaker,
  TextInlines,
} = {
  LayoutBuilder: partOf('LayoutBuilder'),
  Line: partOf('Line'),
  PDFDocument: partOf('PDFDocument'),
  Renderer: partOf('Renderer'),
  SVGMeasure: partOf('SVGMeasure'),
  TextBreaker: partOf('TextBreaker'),
  TextInlines: partOf('TextInlines'),
} as unknown as Parts
