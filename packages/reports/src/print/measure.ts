import {
  type Broken,
  type Measured,
  type MeasuredTexts,
  type Styled,
  type StyleStack,
  TextBreaker,
  TextInlines,
  type Texts,
} from './pdfmake.ts'

/** All texts of a paragraph, one after the other. */
const flat = (texts: Texts): readonly Texts[] => {
  if (Array.isArray(texts)) return texts.flatMap(flat)
  return typeof texts !== 'string' && Array.isArray(texts.text) ? flat(texts.text) : [texts]
}

/** What words have of their own; all else are looks. */
const own: ReadonlySet<string> = new Set<keyof Broken>(['text', 'lineEnd', 'noNewLine'])

const hasLooksOf = (words: Broken, other: Broken): boolean => {
  for (const key in other)
    if (!own.has(key) && words[key as keyof Broken] !== other[key as keyof Broken]) return false
  return true
}

/** How words look. */
type Looks = Omit<Measured, 'text' | 'lineEnd' | 'noNewLine' | 'x' | 'width' | 'leadingCut' | 'trailingCut'>

const widthOf = (text: string, { font, fontSize }: Looks): number => font.widthOfString(text, fontSize)

const measured = ({ text, lineEnd, noNewLine }: Broken, looks: Looks): Measured => {
  const before = text.length - text.trimStart().length
  const behind = text.length - text.trimEnd().length
  return {
    ...looks,
    text,
    lineEnd,
    noNewLine,
    x: 0,
    width: widthOf(text, looks),
    leadingCut: before === 0 ? 0 : widthOf(text.slice(0, before), looks),
    trailingCut: behind === 0 ? 0 : widthOf(text.slice(text.length - behind), looks),
  }
}

/** The widths of the widest word and of the widest line, without the spaces around them. */
const widthsOf = (words: readonly Measured[]): Omit<MeasuredTexts, 'items'> => {
  let [minWidth, maxWidth] = [0, 0]
  let [lineWidth, lineCut] = [0, 0]
  let begins = true
  for (const { width, leadingCut, trailingCut, lineEnd } of words) {
    minWidth = Math.max(minWidth, width - leadingCut - trailingCut)
    if (begins) [lineWidth, lineCut] = [0, leadingCut]
    lineWidth += width
    maxWidth = Math.max(maxWidth, lineWidth - lineCut - trailingCut)
    begins = lineEnd === true
  }
  return { minWidth, maxWidth }
}

/** Measures paragraphs as pdfmake does, but looks their styles up once for all words that have the same looks. */
export class Inlines extends TextInlines {
  override buildInlines(texts: Texts, styles: StyleStack): MeasuredTexts {
    const items = this.#measure(new TextBreaker().getBreaks(flat(texts), styles), styles)
    const { minWidth, maxWidth } = widthsOf(items)
    return { items, maxWidth, minWidth: styles.getProperty('noWrap') ? maxWidth : minWidth }
  }

  #measure(words: readonly Broken[], styles: StyleStack): readonly Measured[] {
    let before: Broken | undefined
    let looks: Looks | undefined
    return words.map((word) => {
      if (!before || !looks || !hasLooksOf(word, before) || !hasLooksOf(before, word))
        looks = this.#looksOf(word, styles)
      before = word
      return measured(word, looks)
    })
  }

  #looksOf(words: Broken, styles: StyleStack): Looks {
    const get = <Name extends keyof Styled>(name: Name) => styles.getProperty(name)
    return styles.auto(words, () => {
      const family = get('font')
      if (!family) throw new Error('Expected a font in the styles of a text.')
      const font = this.pdfDocument.provideFont(family, get('bold') ?? false, get('italics') ?? false)
      const fontSize = get('fontSize') ?? 12
      return {
        font,
        fontSize,
        height: font.lineHeight(fontSize) * (get('lineHeight') ?? 1),
        alignment: get('alignment') ?? 'left',
        color: get('color') ?? 'black',
        link: get('link') ?? null,
        linkToDestination: get('linkToDestination') ?? null,
        noWrap: get('noWrap') ?? false,
        level: words.level,
      }
    })
  }
}
