import type { FigureLabel, FigureNode } from '../layout/node.ts'
import { labelFamily, labelParts } from './labels.ts'
import {
  type Drawn,
  type Element,
  type EmbeddedFont,
  type Inline,
  type LaidOutPage,
  type Line,
  type PdfDocument,
  Renderer,
} from './pdfmake.ts'
import type { SplitByScript } from './scripts.ts'
import type { Structure } from './structure.ts'
import { type PlacedText, writeText } from './text.ts'

/** What the words that are drawn now belong to. */
type Belonging = Element | 'Pagination' | 'Layout'

/** Words of one style and one target that stand beside each other on a line. */
interface Run {
  readonly first: Inline
  readonly text: string
  readonly widthPt: number
}

/** Words that run to the left are drawn one by one: together they would be drawn from left to right. */
const runsLeft = ({ level = 0 }: Pick<Inline, 'level'>): boolean => level % 2 === 1

const sameStyle = (a: Inline, b: Inline): boolean =>
  a.font === b.font &&
  a.fontSize === b.fontSize &&
  a.color === b.color &&
  !runsLeft(a) &&
  !runsLeft(b) &&
  a.link === b.link &&
  a.linkToDestination === b.linkToDestination

/** A hair, in points: so far may two words be apart that are drawn as one. */
const hairPt = 0.01

/** The runs of a line: as few as its styles allow. */
export const runsOf = (inlines: readonly Inline[]): readonly Run[] => {
  const runs: Run[] = []
  let before: Inline | undefined
  for (const inline of inlines) {
    const run = runs.at(-1)
    const follows = before && Math.abs(before.x + before.width - inline.x) < hairPt
    if (run && before && follows && sameStyle(before, inline)) {
      const { first, text, widthPt } = run
      runs[runs.length - 1] = { first, text: text + inline.text, widthPt: widthPt + inline.width }
    } else runs.push({ first: inline, text: inline.text, widthPt: inline.width })
    before = inline
  }
  return runs
}

/** A drawing where pdfmake has placed it on its page. */
interface PlacedFigure extends FigureNode, Drawn {
  readonly x: number
  readonly y: number
}

const widthOf = (font: EmbeddedFont, text: string, sizePt: number): number =>
  font.encode(text)[1].reduce((sum, { xAdvance }) => sum + (xAdvance * sizePt) / 1_000, 0)

/** Draws pages, and says of everything on them what it belongs to. */
export class Drawing {
  readonly #document: PdfDocument
  readonly #structure: Structure
  readonly #shapes: InstanceType<typeof Renderer>
  readonly #outlines = new Map<string, PdfDocument['outline']>()
  readonly #headPages = new Map<object, number>()
  #page = 0
  #belonging: Belonging | undefined

  readonly #split: SplitByScript

  constructor(document: PdfDocument, structure: Structure, split: SplitByScript) {
    this.#document = document
    this.#split = split
    this.#structure = structure
    this.#shapes = new Renderer(document)
  }

  draw(pages: readonly LaidOutPage[]): void {
    for (const { pageSize, items } of pages) {
      this.#document.addPage({ size: [pageSize.width, pageSize.height] })
      for (const { type, item } of items) {
        if (type === 'line') this.#line(item as Line)
        else if (type === 'vector') {
          this.#belongTo('Layout')
          this.#shapes.renderVector(item)
        } else if (type === 'svg') {
          const { source = item } = item as PlacedFigure
          this.#belongTo(this.#structure.elementOf(source) ?? 'Layout')
          this.#figure(item as PlacedFigure)
        } else throw new Error(`Expected lines, shapes and drawings on a page, got "${type}".`)
      }
      this.#belongTo(undefined)
      this.#page += 1
    }
    this.#structure.end()
  }

  /** Marks what is drawn from now on; what belongs to the same as before is one piece with it. */
  #belongTo(belonging: Belonging | undefined): void {
    if (belonging === this.#belonging) return
    if (this.#belonging !== undefined) this.#document.endMarkedContent()
    this.#belonging = belonging
    if (belonging === undefined) return
    if (typeof belonging === 'string') this.#document.markContent('Artifact', { type: belonging })
    else belonging.add(this.#document.markStructureContent(belonging.dictionary.data.S))
  }

  #line(line: Line): void {
    this.#bookmark(line)
    const element = this.#elementOf(line)
    const heightPt = line.getHeight()
    const baselinePt = line.y + line.getAscenderHeight()
    if (line.id !== undefined) this.#document.addNamedDestination(line.id, 'XYZ', line.x, line.y, null)
    for (const { first, text, widthPt } of runsOf(line.inlines)) {
      const at = { text, xPt: line.x + first.x, baselinePt, inline: first }
      const target = first.link ?? first.linkToDestination
      if (target === null || target === undefined || !element) {
        this.#belongTo(element ?? 'Pagination')
        this.#words(at)
        continue
      }
      this.#belongTo(undefined)
      const link = this.#document.struct('Link')
      element.add(link)
      this.#belongTo(link)
      this.#words(at)
      // pdfkit writes a String as text, and a string as a name.
      const options = { structParent: link, Contents: new String(text.trim()) }
      const box = [at.xPt, line.y, widthPt, heightPt] as const
      if (first.link) this.#document.link(...box, first.link, options)
      else this.#document.goTo(...box, target, options)
      this.#belongTo(undefined)
      // While its page is the last one: pdfkit takes the page of a link for the one that it ends on.
      link.end()
    }
  }

  /** The shapes of a drawing, then its labels over them. */
  #figure(figure: PlacedFigure): void {
    this.#shapes.renderSVG(figure)
    for (const label of figure.labels) this.#label(label, figure)
  }

  #label(label: FigureLabel, { x, y }: PlacedFigure): void {
    const { xPt, baselinePt, anchor, sizePt, color } = label
    const parts = labelParts(label, this.#split).map(({ family = labelFamily, ...part }) => {
      const font = this.#document.provideFont(family, false, false)
      return { ...part, font, widthPt: widthOf(font, part.text, sizePt) }
    })
    const widthPt = parts.reduce((sum, part) => sum + part.widthPt, 0)
    let atPt = x + xPt - widthPt * { start: 0, middle: 0.5, end: 1 }[anchor]
    for (const { widthPt: partPt, ...part } of parts) {
      const inline = { ...part, fontSize: sizePt, color }
      this.#words({ text: part.text, xPt: atPt, baselinePt: y + baselinePt, inline })
      atPt += partPt
    }
  }

  /** Draws words; of a line that is seen in another order than it is read in, they are told as they are read. */
  #words(words: PlacedText): void {
    const { reading } = words.inline
    const isTold = reading !== undefined && runsLeft(words.inline)
    if (isTold) this.#document.markContent('Span', { actual: reading })
    writeText(this.#document, words)
    if (isTold) this.#document.endMarkedContent()
  }

  /** What the words of a line belong to; none for running lines, and for the head of a table from its second page on. */
  #elementOf({ source: node }: Line): Element | undefined {
    if (!node) return undefined
    if (this.#structure.isHead(node)) {
      const first = this.#headPages.get(node) ?? this.#page
      this.#headPages.set(node, first)
      if (first !== this.#page) return undefined
    }
    return this.#structure.elementOf(node)
  }

  #bookmark({ _outline: outline }: Line): void {
    if (!outline) return
    const parent = this.#outlines.get(outline.parentId ?? '') ?? this.#document.outline
    const item = parent.addItem(outline.text, { expanded: outline.expanded })
    if (outline.id !== undefined) this.#outlines.set(outline.id, item)
  }
}
