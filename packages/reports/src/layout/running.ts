import type { Briefing } from '../briefing.ts'
import { front } from '../wording.ts'
import { wordDate } from './date.ts'
import type { Node } from './node.ts'
import { page, runningCharacters } from './style.ts'
import { tlpLabel } from './tlp.ts'

/** The whole title stands on the first page. */
const shorten = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= runningCharacters
    ? characters.join('')
    : `${characters.slice(0, runningCharacters - 1).join('')}…`
}

const beside = (lines: readonly string[], tlp: Briefing['dossier']['tlp'], topPt: number): Node => ({
  columns: [
    {
      width: '*',
      // Beside the marking, whichever way the words run.
      stack: lines.map((text) => ({ text, style: 'running', alignment: 'left' })),
      margin: [0, lines.length > 1 ? 0 : page.runningDropPt, 0, 0],
    },
    { width: 'auto', ...tlpLabel(tlp) },
  ],
  margin: [page.marginsPt.left, topPt, page.marginsPt.right, 0],
})

/** The head of a page: the theme, save on the first page where its title stands below, and the marking. */
export const header =
  ({ dossier, theme }: Briefing) =>
  (current: number): Node =>
    beside(current === 1 ? [] : [shorten(theme.title)], dossier.tlp, page.headerTopPt)

/** The foot of a page: the dossier, its day, the page number and the marking. */
export const footer =
  ({ dossier }: Briefing) =>
  (current: number, total: number): Node =>
    beside(
      [shorten(dossier.title), [front.asOf(wordDate(dossier.asOf)), front.page(current, total)].join(' · ')],
      dossier.tlp,
      page.footerTopPt,
    )
