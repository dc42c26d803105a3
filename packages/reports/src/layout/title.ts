import type { Briefing } from '../briefing.ts'
import { wordDate } from './date.ts'
import { sectionHeading, themeId } from './heading.ts'
import { keepTogether } from './keep.ts'
import { titleLogo } from './logo.ts'
import type { Look } from './look.ts'
import type { Node, TextNode } from './node.ts'
import { oursOnGround } from './ours.ts'
import { longTitleCharacters, oursPt } from './style.ts'

const layoutTitle = (title: string): TextNode => ({
  role: 'title',
  fromDossier: true,
  text: title,
  style: title.length > longTitleCharacters ? 'longTitle' : 'title',
  id: themeId,
  outline: true,
  outlineExpanded: true,
})

const metaOf = ({ asOf, editors, marking }: Briefing['dossier'], { words }: Look): string =>
  [
    words.front.asOf(wordDate(asOf, words)),
    ...(editors.length === 0 ? [] : [words.front.editors(editors)]),
    ...(marking === null ? [] : [words.joining.isolated(marking)]),
  ].join(' · ')

/** The answer in short. */
export const bottomLine = ({ theme: { bottomLine: text } }: Briefing, look: Look): Node[] => {
  if (text === null) return []
  const heading = sectionHeading('bottom-line', look.words.front.bottomLine, 'eyebrow')
  const box = oursOnGround([heading, { text, style: 'lead', fromDossier: true }], look.page.columnPt, look)
  return [keepTogether([{ stack: [box], margin: [0, oursPt.aboveBottomLine, 0, 0] }], look)]
}

/**
 * The opening of the first page: what this is about, for when and by whom.
 * @param leftOut the headings of what would be printed and is not
 */
export const title = ({ dossier, theme }: Briefing, leftOut: readonly string[], look: Look): Node[] => [
  ...titleLogo(look),
  { text: dossier.title, style: 'eyebrow', fromDossier: true },
  layoutTitle(theme.title),
  ...(theme.question === null
    ? []
    : [{ text: theme.question, style: 'question', fromDossier: true } as const]),
  { text: metaOf(dossier, look), style: 'meta' },
  ...(leftOut.length === 0 ? [] : [{ text: look.words.front.leftOut(leftOut), style: 'meta' } as const]),
]
