import type { Briefing } from '../briefing.ts'
import { wordDate } from './date.ts'
import { sectionHeading, themeId } from './heading.ts'
import { keepTogether } from './keep.ts'
import type { Look } from './look.ts'
import type { Node, TextNode } from './node.ts'
import { oursOnGround } from './ours.ts'
import { longTitleCharacters, oursPt } from './style.ts'

const layoutTitle = (title: string): TextNode => ({
  role: 'title',
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
    ...(marking === null ? [] : [marking]),
  ].join(' · ')

const bottomLine = (text: string, look: Look): Node[] => [
  {
    stack: [
      oursOnGround(
        [sectionHeading('bottom-line', look.words.front.bottomLine, 'eyebrow'), { text, style: 'lead' }],
        look.page.columnPt,
        look,
      ),
    ],
    margin: [0, oursPt.aboveBottomLine, 0, 0],
  },
]

/** The opening of the first page: what this is about, for when, by whom, and the answer in short. */
export const title = ({ dossier, theme }: Briefing, look: Look): Node[] => [
  { text: dossier.title, style: 'eyebrow' },
  layoutTitle(theme.title),
  ...(theme.question === null ? [] : [{ text: theme.question, style: 'question' } as const]),
  { text: metaOf(dossier, look), style: 'meta' },
  ...(theme.bottomLine === null ? [] : [keepTogether(bottomLine(theme.bottomLine, look), look)]),
]
