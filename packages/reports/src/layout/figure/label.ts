import type { Look } from '../look.ts'
import type { FigureLabel } from '../node.ts'
import { figurePt } from '../style.ts'

/** A text of others on one line, without what is no character. */
export const plainLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .trim()

/** A label whose letters stand around the middle of its line. */
export const label = (
  text: string,
  xPt: number,
  middlePt: number,
  { colours }: Look,
  looks: { readonly anchor?: FigureLabel['anchor']; readonly quiet?: boolean } = {},
): FigureLabel => ({
  text,
  xPt,
  baselinePt: middlePt + figurePt.text * figurePt.baseline,
  anchor: looks.anchor ?? 'start',
  sizePt: figurePt.text,
  color: looks.quiet ? colours.grey : colours.ink,
})
