import { linkTarget } from '../layout/address.ts'
import type { FigureLabel, FigureNode } from '../layout/node.ts'
import { asSeen, inVisualOrder, joinedFromLeft, seenFromLeft } from './bidi.ts'
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

const runsLeft = ({ level = 0 }: Pick<Inline, 'level'>): boolean => level % 2 === 1

/** Words of one style, one target and one direction that stand beside each other on a line. */
interface Run {
  /** The first that is read. */
  readonly first: Inline
  /** As they are read. */
  readonly text: string
  /** As they are given to the font, from left to right. */
  readonly words: readonly string[]
  /** Where the leftmost begins. */
  readonly x: number
  readonly widthPt: number
}

const sameStyle = (a: Inline, b: Inline): boolean =>
  a.font === b.font &&
  a.fontSize === b.fontSize &&
  a.color === b.color &&
  runsLeft(a) === runsLeft(b) &&
  a.link === b.link &&
  a.linkToDestination === b.linkToDestination

/** A hair, in points: so far may two words be apart that are drawn as one. */
const hairPt = 0.01

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < hairPt

const started = (inline: Inline): Run => {
  const { text, x, width: widthPt } = inline
  return {
    first: inline,
    text,
    words: runsLeft(inline) ? [asSeen(text, inline.level ?? 0)] : seenFromLeft(text),
    x,
    widthPt,
  }
}

/** A run with one more word after it, to the right, or to the left of words that run so; none where it stands elsewhere. */
const continued = (run: Run, inline: Inline): Run | undefined => {
  const { first, text, words, x, widthPt } = run
  const longer = { first, text: text + inline.text, widthPt: widthPt + inline.width }
  if (!sameStyle(first, inline)) return undefined
  if (runsLeft(inline))
    return isNear(inline.x + inline.width, x)
      ? { ...longer, x: inline.x, words: [asSeen(inline.text, inline.level ?? 0), ...words] }
      : undefined
  return isNear(x + widthPt, inline.x)
    ? { ...longer, x, words: joinedFromLeft(words, seenFromLeft(inline.text)) }
    : undefined
}

/** The runs of a line, in the order in which they are read: as few as its styles allow. */
export const runsOf = (inlines: readonly Inline[]): readonly Run[] => {
  const runs: Run[] = []
  for (const inline of inlines) {
    const run = runs.at(-1)
    const longer = run && continued(run, inline)
    if (longer) runs[runs.length - 1] = longer
    else runs.push(started(inline))
  }
  return runs
}

/** A drawing where pdfmake has placed it on its page. */
interface PlacedFigure extends FigureNode, Drawn {
  readonly x: number
  readonly y: number
}

const widthOf = (font: EmbeddedFont, words: readonly string[], sizePt: number): number =>
  words
    .flatMap((word) => font.layout(word).positions)
    .reduce((sum, { xAdvance }) => sum + (xAdvance * sizePt) / 1_000, 0)

/** What is not drawn would be missing without a word: a picture is named, and not repeated. */
const refuse = (warning: string): never => {
  throw new Error(`a drawing, such as the logo, is broken: ${warning.replace(/"data:[^"]*"/, 'its picture')}`)
}

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
    for (const run of runsOf(line.inlines)) {
      const { first, text, words, widthPt } = run
      const at = { words, xPt: line.x + run.x, baselinePt, inline: first }
      const url = linkTarget(first.link ?? '')
      const target = url ?? first.linkToDestination
      if (target === null || target === undefined || !element) {
        this.#read(element, text, at)
        continue
      }
      this.#belongTo(undefined)
      const link = this.#document.struct('Link')
      element.add(link)
      this.#read(link, text, at)
      // pdfkit writes a String as text, and a string as a name.
      const options = { structParent: link, Contents: new String(text.trim()) }
      const box = [at.xPt, line.y, widthPt, heightPt] as const
      if (url !== undefined) this.#document.link(...box, url, options)
      else this.#document.goTo(...box, target, options)
      this.#belongTo(undefined)
      // While its page is the last one: pdfkit takes the page of a link for the one that it ends on.
      link.end()
    }
  }

  /** Draws words that belong to an element; those that run to the left are told there as they are read. */
  #read(element: Element | undefined, text: string, words: PlacedText): void {
    if (element && runsLeft(words.inline)) {
      const span = this.#document.struct('Span', { actual: text })
      element.add(span)
      this.#belongTo(span)
    } else this.#belongTo(element ?? 'Pagination')
    writeText(this.#document, words)
  }

  /** The shapes of a drawing, then its labels over them. */
  #figure(figure: PlacedFigure): void {
    this.#shapes.renderSVG({ ...figure, options: { warningCallback: refuse } })
    for (const label of figure.labels) this.#label(label, figure)
  }

  #label(label: FigureLabel, { x, y }: PlacedFigure): void {
    const { xPt, baselinePt, anchor, sizePt, color } = label
    const parts = labelParts(label, this.#split).map(({ words, level, family = labelFamily }) => {
      const font = this.#document.provideFont(family, false, false)
      const inline = { font, level, fontSize: sizePt, color }
      return { words, inline, level, widthPt: widthOf(font, words, sizePt) }
    })
    const widthPt = parts.reduce((sum, part) => sum + part.widthPt, 0)
    let atPt = x + xPt - widthPt * { start: 0, middle: 0.5, end: 1 }[anchor]
    const placed = new Map(
      inVisualOrder(parts, ({ level }) => level).map((part) => {
        atPt += part.widthPt
        return [part, atPt - part.widthPt]
      }),
    )
    for (const part of parts) {
      const { words, inline } = part
      writeText(this.#document, { words, inline, xPt: placed.get(part) ?? 0, baselinePt: y + baselinePt })
    }
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
