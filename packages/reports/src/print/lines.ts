import { Inlines } from './measure.ts'
import {
  LayoutBuilder,
  type Line,
  LineOfWords,
  type Measured,
  type Paragraph,
  type PdfDocument,
} from './pdfmake.ts'

const widthOf = (text: string, { font, fontSize }: Measured): number => font.widthOfString(text, fontSize)

/** How many characters of words fit into a width: at least one. Looks no further than twice as far as that. */
const fitting = (words: Measured, widthPt: number): number => {
  const { text } = words
  const fits = (length: number): boolean => widthOf(text.slice(0, length), words) <= widthPt
  let least = 1
  let most = 64
  while (most < text.length && fits(most)) {
    least = most
    most *= 2
  }
  most = Math.min(most, text.length)
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(middle)) least = middle
    else most = middle - 1
  }
  return least
}

/** So long, in characters, is no word whose width has to be known before what fits is cut off it. */
const longest = 500

/** Words, and what follows them, cut from them where they are too wide for a line. */
const cut = (words: Measured, widthPt: number): readonly [Measured, Measured?] => {
  const { text, noWrap, width } = words
  if (noWrap || text.length <= 1 || width <= widthPt) return [words]
  const length = fitting(words, widthPt)
  if (length === text.length) return [{ ...words, width: widthOf(text, words) }]
  const [head, tail] = [text.slice(0, length), text.slice(length)]
  return [
    { ...words, text: head, width: widthOf(head, words) },
    { ...words, text: tail, width: tail.length > longest ? Number.POSITIVE_INFINITY : widthOf(tail, words) },
  ]
}

const none: readonly Measured[] = []

/** Those words behind others that may not be parted from them. */
const boundTo = (words: readonly Measured[], at: number): readonly Measured[] => {
  if (!words[at]?.noNewLine) return none
  let end = at + 1
  while (words[end]?.noNewLine) end += 1
  return words.slice(at + 1, end + 1)
}

/** Breaks paragraphs into lines as pdfmake does, but in a time that grows as they do, and not with its square. */
export class Lines extends LayoutBuilder {
  /** How many words of a paragraph stand on lines. */
  readonly #placed = new WeakMap<Paragraph, number>()

  override tryLayoutDocument(
    content: unknown,
    document: PdfDocument,
    ...others: readonly unknown[]
  ): unknown {
    this.docMeasure.textInlines = new Inlines(document)
    return super.tryLayoutDocument(content, document, ...others)
  }

  override buildNextLine(paragraph: Paragraph): Line | null {
    const words = paragraph._inlines
    let at = this.#placed.get(paragraph) ?? 0
    if (at >= words.length) return null
    const line = new LineOfWords(this.writer.context().availableWidth)
    let isBound = false
    for (let next = words[at]; next; next = words[at]) {
      if (!isBound && !line.hasEnoughSpaceForInline(next, boundTo(words, at))) break
      const [head, tail] = cut(next, line.getAvailableWidth())
      line.addInline(head)
      if (tail) words[at] = tail
      else at += 1
      isBound = !tail && head.noNewLine === true
    }
    this.#placed.set(paragraph, at)
    line.lastLineInParagraph = at >= words.length
    return line
  }
}
