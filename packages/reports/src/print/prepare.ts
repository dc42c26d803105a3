import type { Inline, Node, TextNode } from '../layout/node.ts'
import type { Styles } from '../layout/style.ts'
import { directionsOf, runsBothWays } from './bidi.ts'
import { labelFamily } from './labels.ts'
import type { Piece, SplitByScript } from './scripts.ts'

/** A character that no font has. */
export interface MissingCharacter {
  readonly character: string
  /** The text in which it stands. */
  readonly text: string
}

/** Words with all that concerns their looks, in no other words. */
type Flat = TextNode & { text: string; font?: string; level?: number }

const familyOf = ({ style }: Pick<TextNode, 'style'>, styles: Styles, otherwise: string): string => {
  const named = style && styles[style]
  return named && 'font' in named ? named.font : otherwise
}

const flat = (text: string | readonly Inline[]): readonly Flat[] => {
  if (typeof text === 'string') return [{ text }]
  return text.flatMap((inline): readonly Flat[] => {
    if (typeof inline === 'string') return [{ text: inline }]
    const { text: words, ...looks } = inline
    return flat(words).map((one) => ({ ...looks, ...one }))
  })
}

/** Cuts words where their direction changes. */
const directed = (
  words: readonly Flat[],
): { readonly words: readonly Flat[]; readonly isRightToLeft: boolean } => {
  const whole = words.map(({ text }) => text).join('')
  const { parts, isRightToLeft } = directionsOf(whole)
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

/**
 * Makes texts ready to be drawn: each part in a font that has its characters, and in its direction. What most texts
 * are, words in the letters of their own font, stays as it is.
 * @param missing is told what no font has
 */
export const prepareTexts = (
  content: readonly Node[],
  styles: Styles,
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
    const bothWays = runsBothWays(whole)
    const { words: cut, isRightToLeft } = bothWays ? directed(words) : { words, isRightToLeft: false }
    const pieces = cut.flatMap((word) => {
      const own = familyOf(word, styles, familyOf(node, styles, 'serif'))
      const split = splitByScript(word.text, own)
      tellMissing(whole, split)
      return split.map(
        ({ text, family }): Flat =>
          family === undefined || family === own ? { ...word, text } : { ...word, text, font: family },
      )
    })
    if (isRightToLeft) node.alignment ??= 'right'
    const isAsItWas =
      pieces.length === words.length &&
      pieces.every(({ font, text }, index) => font === undefined && text === words[index]?.text)
    if (isAsItWas) return
    if (node.outline) node.outlineText ??= whole
    node.text = pieces
  }
  const prepare = (node: Node): void => {
    if ('text' in node) prepareText(node)
    else if ('stack' in node) node.stack.forEach(prepare)
    else if ('columns' in node) node.columns.forEach(prepare)
    else if ('table' in node) node.table.body.flat().forEach(prepare)
    else for (const { text } of node.labels) tellMissing(text, splitByScript(text, labelFamily))
  }
  content.forEach(prepare)
}
