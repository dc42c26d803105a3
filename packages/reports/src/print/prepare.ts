import type { Inline, Node, TextNode } from '../layout/node.ts'
import type { Styles } from '../layout/style.ts'
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
type Flat = TextNode & { text: string; font?: string; level?: number }

const familyOf = ({ style }: Pick<TextNode, 'style'>, styles: Styles, otherwise: string): string => {
  const named = style && styles[style]
  return named && 'font' in named ? named.font : otherwise
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

/**
 * Makes texts ready to be drawn: each part in a font that has its characters, and in its direction. What most texts
 * are, words in the letters of their own font, stays as it is.
 * @param missing is told what no font has
 * @throws Error where they stand too deep in each other
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
    const { words: cut, isRightToLeft } = bothWays
      ? directed(words, node.direction)
      : { words, isRightToLeft: false }
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
