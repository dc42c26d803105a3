import type { Briefing } from '../briefing.ts'
import { front } from '../wording.ts'
import { wordDate } from './date.ts'
import { sectionHeading, themeId } from './heading.ts'
import { keepTogether } from './keep.ts'
import type { Node, TextNode } from './node.ts'
import { oursOnGround } from './ours.ts'
import { longTitleCharacters, oursPt, page } from './style.ts'

const layoutTitle = (title: string): TextNode => ({
  role: 'title',
  text: title,
  style: title.length > longTitleCharacters ? 'longTitle' : 'title',
  id: themeId,
  outline: true,
  outlineExpanded: true,
})

const metaOf = ({ asOf, editors, marking }: Briefing['dossier']): string =>
  [
    front.asOf(wordDate(asOf)),
    ...(editors.length === 0 ? [] : [front.editors(editors)]),
    ...(marking === null ? [] : [marking]),
  ].join(' · ')

const bottomLine = (text: string): Node[] => [
  {
    stack: [
      oursOnGround(
        [sectionHeading('bottom-line', front.bottomLine, 'eyebrow'), { text, style: 'lead' }],
        page.columnPt,
      ),
    ],
    margin: [0, oursPt.aboveBottomLine, 0, 0],
  },
]

/** The opening of the first page: what this is about, for when, by whom, and the answer in short. */
export const title = ({ dossier, theme }: Briefing): Node[] => [
  { text: dossier.title, style: 'eyebrow' },
  layoutTitle(theme.title),
  ...(theme.question === null ? [] : [{ text: theme.question, style: 'question' } as const]),
  { text: metaOf(dossier), style: 'meta' },
  ...(theme.bottomLine === null ? [] : [keepTogether(bottomLine(theme.bottomLine))]),
]
