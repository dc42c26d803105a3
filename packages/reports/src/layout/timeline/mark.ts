import { plainLine } from '../figure/label.ts'
import { fitLabel, labelWidth } from '../figure/width.ts'
import { eventNumber } from '../links.ts'
import type { Look } from '../look.ts'
import { figurePt, timelinePt } from '../style.ts'
import type { Axis } from './axis.ts'
import type { Span } from './span.ts'

/** An event on the axis with its label. Points from the left edge of the drawing. */
export interface Mark {
  readonly span: Span
  readonly kind: 'dot' | 'bar'
  readonly fromPt: number
  readonly toPt: number
  readonly label: { readonly text: string; readonly xPt: number }
  /** What it takes of its row, label included. */
  readonly leftPt: number
  readonly rightPt: number
}

const { gap, dot, narrowestBar, arrow } = timelinePt

interface Extent {
  readonly kind: 'dot' | 'bar'
  readonly fromPt: number
  readonly toPt: number
}

const extentOf = ({ from, to }: Span, axis: Axis, { page }: Look): Extent => {
  const fromPt = from.day === null ? arrow : axis.at(from.day)
  const toPt = to.day === null ? page.columnPt - arrow : axis.after(to.day)
  if (from.day === to.day && from.firm && to.firm) {
    const middlePt = (fromPt + toPt) / 2
    return { kind: 'dot', fromPt: middlePt - dot, toPt: middlePt + dot }
  }
  const widenPt = Math.max(0, narrowestBar - (toPt - fromPt)) / 2
  return { kind: 'bar', fromPt: fromPt - widenPt, toPt: toPt + widenPt }
}

/** Where a label can stand, the better place first: in the bar, behind the mark, before it. */
const placesOf = ({ kind, fromPt, toPt }: Extent, { page }: Look) => {
  const inBar = { roomPt: toPt - fromPt - 2 * gap, start: () => fromPt + gap }
  const behind = { roomPt: page.columnPt - arrow - toPt - gap, start: () => toPt + gap }
  const before = { roomPt: fromPt - arrow - gap, start: (widthPt: number) => fromPt - gap - widthPt }
  return kind === 'bar' ? [inBar, behind, before] : [behind, before]
}

/**
 * Places an event and its label.
 * @param titlePt the widest that a label may be; with none, it is the number alone
 */
export const markOf = (span: Span, axis: Axis, titlePt: number, look: Look): Mark => {
  const extent = extentOf(span, axis, look)
  const number = eventNumber(span.number, look)
  const size = figurePt.text
  const numberPt = labelWidth(number, size, look.letters)
  const whole = titlePt === 0 ? number : look.words.timeline.label(number, plainLine(span.title))
  const wanted = fitLabel(whole, size, Math.max(numberPt, titlePt), look)
  const places = placesOf(extent, look)
  const fitting = places.find(({ roomPt }) => roomPt >= labelWidth(wanted, size, look.letters))
  const place = fitting ?? places.reduce((best, next) => (next.roomPt > best.roomPt ? next : best))
  const text = fitLabel(wanted, size, place.roomPt, look)
  const widthPt = labelWidth(text, size, look.letters)
  const xPt = place.start(widthPt)
  return {
    span,
    ...extent,
    label: { text, xPt },
    leftPt: Math.min(extent.fromPt, xPt) - (span.from.day === null ? arrow : 0),
    rightPt: Math.max(extent.toPt, xPt + widthPt) + (span.to.day === null ? arrow : 0),
  }
}
