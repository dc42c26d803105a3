import type { Inline, Node, TextNode } from '../layout/node.ts'
import type { DefaultStyle, Styles } from '../layout/style.ts'
import type { Direction } from '../wording.ts'
import { directionsOf, runsBothWays } from './bidi.ts'
import { labelFamily } from './labels.ts'
import type { Piece, SplitByScript } from './scripts.ts'

/** A character that is not drawn: no font has it, or it hides something. */
export interface MissingCharacter {
  readonly character: string
  /** The text in which it stands. */
  readonly text: string
  readonly isHidden?: true
}

/** So deep may blocks stand in each other; pdfmake, which calls itself for each, comes to its end at about ten times that. */
const deepest = 200

const refuseDepth = (depth: number): void => {
  if (depth > deepest)
    throw new Error(`Expected blocks and texts at most ${deepest} deep in each other, got more.`)
}

/** Words with all that concerns their looks, in no other words. */
type Flat = TextNode & { text: string; font?: string; fontSize?: number; level?: number }

/** What of a document's looks decides how its texts are drawn. */
interface Looks {
  readonly styles: Styles
  readonly defaultStyle: DefaultStyle
  /** Which way its fixed words run. */
  readonly direction: Direction
}

const familyOf = ({ style }: Pick<TextNode, 'style'>, styles: Styles, otherwise: string): string => {
  const named = style && styles[style]
  return named && 'font' in named ? named.font : otherwise
}

/** Naskh letters are small beside Latin ones of the same size; a document that is in them sets them larger. */
const naskhScale = 1.12

const sizeOf = ({ style }: Pick<TextNode, 'style'>, styles: Styles, otherwise: number): number => {
  const named = style && styles[style]
  return named && 'fontSize' in named ? named.fontSize : otherwise
}

const flat = (text: string | readonly Inline[], depth = 0): readonly Flat[] => {
  refuseDepth(depth)
  if (typeof text === 'string') return [{ text }]
  return text.flatMap((inline): readonly Flat[] => {
    if (typeof inline === 'string') return [{ text: inline }]
    const { text: words, ...looks } = inline
    return flat(words, depth + 1).map((one) => ({ ...looks, ...one }))
  })
}

/** Cuts words where their direction changes. */
const directed = (
  words: readonly Flat[],
  direction: TextNode['direction'],
): { readonly words: readonly Flat[]; readonly isRightToLeft: boolean } => {
  const whole = words.map(({ text }) => text).join('')
  if (direction !== 'rtl' && !runsBothWays(whole)) return { words, isRightToLeft: false }
  const { parts, isRightToLeft } = directionsOf(whole, direction)
  let start = 0
  const cut = words.flatMap((word): readonly Flat[] => {
    const [from, to] = [start, start + word.text.length]
    start = to
    return parts
      .filter((part) => part.start < to && part.end > from)
      .map(({ level, ...part }) => ({
        ...word,
        level,
        text: whole.slice(Math.max(from, part.start), Math.min(to, part.end)),
      }))
  })
  return { words: cut, isRightToLeft }
}

/** Which way a paragraph runs; none where its first letter decides. */
const directionOf = (node: TextNode, direction: Direction): TextNode['direction'] => {
  if (node.fromDossier) return undefined
  return node.direction ?? (direction === 'rtl' ? 'rtl' : undefined)
}

/** Where pages begin at the left, what runs from right to left begins at the right all the same. */
const begin = (node: TextNode, isRightToLeft: boolean, direction: Direction): void => {
  if (direction === 'rtl') node.runs = isRightToLeft ? 'rtl' : 'ltr'
  else if (isRightToLeft) node.alignment ??= 'right'
}

/**
 * Makes texts ready to be drawn: each part in a font that has its characters, and in its direction. What most texts
 * are, words in the letters of their own font, stays as it is. Where pages begin at the right, what is not the dossier's
 * own text begins there too.
 * @param missing is told what no font has
 * @throws Error where they stand too deep in each other
 */
export const prepareTexts = (
  content: readonly Node[],
  { styles, defaultStyle, direction }: Looks,
  splitByScript: SplitByScript,
  missing: (missing: MissingCharacter) => void,
): void => {
  const tellMissing = (whole: string, pieces: readonly Piece[]): void => {
    for (const { text, family } of pieces)
      if (family === undefined) for (const character of text) missing({ character, text: whole })
  }
  const prepareText = (node: TextNode): void => {
    const words = flat(node.text)
    const whole = words.map(({ text }) => text).join('')
    const { words: cut, isRightToLeft } = directed(words, directionOf(node, direction))
    const pieces = cut.flatMap((word) => {
      const own = familyOf(word, styles, familyOf(node, styles, 'serif'))
      const split = splitByScript(word.text, own)
      tellMissing(whole, split)
      const sizePt = sizeOf(word, styles, sizeOf(node, styles, defaultStyle.fontSize))
      return split.map(({ text, family }): Flat => {
        if (family === undefined || family === own) return { ...word, text }
        const isLarger = direction === 'rtl' && family === 'arabic'
        return { ...word, text, font: family, ...(isLarger ? { fontSize: sizePt * naskhScale } : {}) }
      })
    })
    begin(node, isRightToLeft, direction)
    const isAsItWas =
      pieces.length === words.length &&
      pieces.every(({ font, text }, index) => font === undefined && text === words[index]?.text)
    if (isAsItWas) return
    if (node.outline) node.outlineText ??= whole
    node.text = pieces
  }
  const prepare = (node: Node, depth: number): void => {
    refuseDepth(depth)
    const each = (nodes: readonly Node[]): void => {
      for (const child of nodes) prepare(child, depth + 1)
    }
    if ('text' in node) prepareText(node)
    else if ('stack' in node) each(node.stack)
    else if ('columns' in node) each(node.columns)
    else if ('table' in node) each(node.table.body.flat())
    else for (const { text } of node.labels) tellMissing(text, splitByScript(text, labelFamily))
  }
  for (const node of content) prepare(node, 0)
}
