import type { Briefing } from '../briefing.ts'
import { wordDate } from './date.ts'
import { runningLogo } from './logo.ts'
import type { Look } from './look.ts'
import { markingOf } from './marking.ts'
import type { FigureNode, Node, TextNode } from './node.ts'
import { logoPt } from './style.ts'
import { tlpLabel } from './tlp.ts'

/** The whole title stands on the first page. */
const shorten = (text: string, { page: { runningCharacters } }: Look): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= runningCharacters
    ? characters.join('')
    : `${characters.slice(0, runningCharacters - 1).join('')}…`
}

const beside = (stack: Node[], figures: FigureNode[], tlp: Node, topPt: number, { page }: Look): Node => ({
  columns: [
    ...figures.map((figure) => ({ stack: [figure], width: figure.width + logoPt.beside })),
    {
      width: '*',
      stack,
      margin: [0, stack.length > 1 ? 0 : page.runningDropPt, 0, 0],
    },
    { width: 'auto', ...tlp },
  ],
  margin: [page.marginsPt.left, topPt, page.marginsPt.right, 0],
})

/** Beside the marking, whichever way the words run. */
const line = (text: string): TextNode => ({ text, style: 'running', alignment: 'left' })

/** The head of a page: the theme, save on the first page where its title stands below, and the marking. */
export const header =
  ({ dossier, theme }: Briefing, look: Look) =>
  (current: number): Node => {
    const isFirst = current === 1
    const lines = [
      ...(isFirst ? [] : [{ ...line(shorten(theme.title, look)), fromDossier: true }]),
      ...markingOf(look),
    ]
    const figures = isFirst ? [] : runningLogo(look)
    return beside(lines, figures, tlpLabel(dossier.tlp, look), look.page.headerTopPt, look)
  }

/** The foot of a page: the dossier, its day, the page number and the marking. */
export const footer =
  ({ dossier }: Briefing, look: Look) =>
  (current: number, total: number): Node => {
    const { page, words } = look
    const place = [words.front.asOf(wordDate(dossier.asOf, words)), words.front.page(current, total)]
    const lines = [
      { ...line(shorten(dossier.title, look)), fromDossier: true },
      line(place.join(' · ')),
      ...markingOf(look),
    ]
    return beside(lines, [], tlpLabel(dossier.tlp, look), page.footerTopPt, look)
  }
