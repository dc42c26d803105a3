import type { Briefing } from '../briefing.ts'
import { wordDate } from './date.ts'
import type { Look } from './look.ts'
import type { Node } from './node.ts'
import { tlpLabel } from './tlp.ts'

/** The whole title stands on the first page. */
const shorten = (text: string, { page: { runningCharacters } }: Look): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= runningCharacters
    ? characters.join('')
    : `${characters.slice(0, runningCharacters - 1).join('')}…`
}

const beside = (
  lines: readonly string[],
  tlp: Briefing['dossier']['tlp'],
  topPt: number,
  look: Look,
): Node => ({
  columns: [
    {
      width: '*',
      // Beside the marking, whichever way the words run.
      stack: lines.map((text) => ({ text, style: 'running', alignment: 'left' })),
      margin: [0, lines.length > 1 ? 0 : look.page.runningDropPt, 0, 0],
    },
    { width: 'auto', ...tlpLabel(tlp, look) },
  ],
  margin: [look.page.marginsPt.left, topPt, look.page.marginsPt.right, 0],
})

/** The head of a page: the theme, save on the first page where its title stands below, and the marking. */
export const header =
  ({ dossier, theme }: Briefing, look: Look) =>
  (current: number): Node =>
    beside(current === 1 ? [] : [shorten(theme.title, look)], dossier.tlp, look.page.headerTopPt, look)

/** The foot of a page: the dossier, its day, the page number and the marking. */
export const footer =
  ({ dossier }: Briefing, look: Look) =>
  (current: number, total: number): Node => {
    const { page, words } = look
    const place = [words.front.asOf(wordDate(dossier.asOf, words)), words.front.page(current, total)]
    return beside([shorten(dossier.title, look), place.join(' · ')], dossier.tlp, page.footerTopPt, look)
  }
