import { type Node, nodeAt, textOf } from '../parse/node.ts'
import type { Span, TextFile } from '../text-file.ts'
import type { Located, Subject } from './subject.ts'

/** A text of a field, where it is written, and whose it is. */
export interface Prose {
  readonly text: string
  readonly file: TextFile
  readonly node: Node
  /** What has the field, as a message calls it: `judgement "slow-return"`. */
  readonly of: string
}

/** A text whose lines were broken by hand, in a block after `|`: such a line end is a space, an empty line stays. */
const unwrapped = (text: string): string => text.replace(/(?<!\n)\n(?!\n)/g, ' ')

const proseIn = (located: Located<unknown>, of: string, ...fields: readonly string[]): readonly Prose[] =>
  fields.flatMap((field) => {
    const node = nodeAt(located.node, field)
    const text = textOf(node)
    return node === undefined || text === undefined
      ? []
      : [{ text: unwrapped(text), file: located.file, node, of }]
  })

/** What we say ourselves: bottom lines, judgements and the reasons for them, and those of assessments. */
export const ourProse = ({ themes, judgements, assessments }: Subject): readonly Prose[] => [
  ...themes.flatMap((theme) => proseIn(theme, `theme "${theme.value.id}"`, 'bottomLine')),
  ...judgements.flatMap((judgement) =>
    proseIn(judgement, `judgement "${judgement.value.id}"`, 'text', 'rationale'),
  ),
  ...assessments.flatMap((assessment) =>
    proseIn(assessment, `the assessment of claim "${assessment.value.claim}"`, 'rationale'),
  ),
]

/** The wording of claims. */
export const claimProse = ({ claims }: Subject): readonly Prose[] =>
  claims.flatMap((claim) => proseIn(claim, `claim "${claim.value.id}"`, 'text'))

/** The parts of a text in quotation marks: the words of others. An apostrophe opens none. */
const quotation = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’(?!\p{L})|(?<!\p{L})'[^']*'(?!\p{L})/gu

/** The text with its quotations blanked out, each by as many characters, so that places stay. */
export const withoutQuotations = (text: string): string =>
  text.replace(quotation, (words) => ' '.repeat(words.length))

/** The sentences of a text, with where each begins. */
export const sentencesOf = (text: string): readonly { readonly text: string; readonly start: number }[] => {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)
  return [...segments].map(({ segment, index }) => ({ text: segment, start: index }))
}

/**
 * Where words of a text stand in its file. Folding and escapes move them, so they are looked for again: as the same
 * occurrence, over line ends where the text has a space.
 * @param start where they begin in the text
 */
export const spanInFile = ({ text, file, node }: Prose, words: string, start: number): Span => {
  const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'g')
  const before = [...text.slice(0, start).matchAll(pattern)].length
  const found = [...file.text.slice(node.start, node.end).matchAll(pattern)][before]
  if (found === undefined) return { start: node.start, end: node.end }
  const from = node.start + found.index
  return { start: from, end: from + found[0].length }
}
