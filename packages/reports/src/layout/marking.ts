import { plainLine } from './figure/label.ts'
import { labelWidth } from './figure/width.ts'
import type { Letters } from './letters.ts'
import type { Logo } from './logo.ts'
import type { Look } from './look.ts'
import type { TextNode } from './node.ts'
import { columnOf, type Sheet } from './page.ts'
import { logoPt, markingPt } from './style.ts'

/** The lines, as high as those of our own letters, that a marking takes at most in the head or foot of a page, between the logo and the TLP label. */
export const markingLines = (
  marking: string,
  sheet: Sheet,
  logo: Pick<Logo, 'pages'> | null,
  letters: Letters,
): number => {
  const widthPt = labelWidth(plainLine(marking), markingPt.text, letters) * markingPt.boldly
  const logoWidthPt = logo?.pages === 'all' ? logoPt.running.width + logoPt.beside : 0
  const lines = Math.ceil(widthPt / (columnOf(sheet) - markingPt.beside - logoWidthPt))
  return Math.ceil(lines * letters.height)
}

/** The marking of a house, whole: words that say who may read on are not shortened. */
export const markingOf = ({ marking }: Look): TextNode[] =>
  marking === null
    ? []
    : [{ text: plainLine(marking), style: 'marking', alignment: 'left', fromDossier: true }]
