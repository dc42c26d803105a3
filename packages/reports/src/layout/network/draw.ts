import type { BriefingActor } from '../../briefing.ts'
import type { Drawing } from '../figure/figure.ts'
import { label, plainLine } from '../figure/label.ts'
import { shape, step, svg } from '../figure/svg.ts'
import { fitLabel, labelWidth } from '../figure/width.ts'
import type { Look } from '../look.ts'
import type { FigureLabel } from '../node.ts'
import { covering, figurePt, networkPt } from '../style.ts'
import type { Bond } from './bonds.ts'
import { type Place, ringHeight, ringOf } from './ring.ts'

/** Lines are as wide as their claims are many; where they would be too wide, all are narrowed alike. */
const widthOf = (claims: number, most: number): number =>
  Math.max(networkPt.thinnest, claims * Math.min(networkPt.perClaim, networkPt.thickest / most))

const drawBond = (
  one: Place,
  other: Place,
  heightPt: number,
  widthPt: number,
  { colours, page }: Look,
): string => {
  const inward = (from: number, to: number, centre: number): number =>
    ((from + to) / 2) * (1 - networkPt.bend) + centre * networkPt.bend
  const xPt = inward(one.xPt, other.xPt, page.columnPt / 2)
  const yPt = inward(one.yPt, other.yPt, heightPt / 2)
  return shape('path', {
    d: `${step('M', one.xPt, one.yPt)} ${step('Q', xPt, yPt, other.xPt, other.yPt)}`,
    fill: 'none',
    stroke: colours.mark,
    'stroke-width': widthPt,
    'stroke-opacity': covering.edge,
  })
}

/** The name gives way where both have no room, and never the number. */
const labelOf = ({ name, claims }: BriefingActor, roomPt: number, look: Look): string => {
  const words = look.words.network
  const numberPt = labelWidth(words.label('', claims.length), figurePt.text, look.letters)
  return words.label(fitLabel(plainLine(name), figurePt.text, roomPt - numberPt, look), claims.length)
}

const drawActor = ({ xPt, yPt }: Place, { colours }: Look): string =>
  shape('circle', { cx: xPt, cy: yPt, r: networkPt.dot, fill: colours.mark })

/** Labels stand outside the ring. */
const labelActor = (actor: BriefingActor, { xPt, yPt, side }: Place, look: Look): FigureLabel => {
  const outwardPt = networkPt.dot + networkPt.gap
  if (side === 'left') {
    const endPt = xPt - outwardPt
    return label(labelOf(actor, endPt, look), endPt, yPt, look, { anchor: 'end' })
  }
  const startPt = xPt + outwardPt
  return label(labelOf(actor, look.page.columnPt - startPt, look), startPt, yPt, look)
}

/** Draws actors on a ring, and the lines between them. */
export const drawRing = (
  actors: readonly BriefingActor[],
  bonds: readonly Bond[],
  look: Look,
): Pick<Drawing, 'svg' | 'labels' | 'heightPt'> => {
  const heightPt = ringHeight(actors.length)
  const places = ringOf(actors.length, bonds, look)
  const most = Math.max(1, ...bonds.map(({ claims }) => claims))
  const lines = bonds.flatMap(({ one, other, claims }) => {
    const [from, to] = [places[one], places[other]]
    return from && to ? [drawBond(from, to, heightPt, widthOf(claims, most), look)] : []
  })
  return {
    svg: svg(look.page.columnPt, heightPt, [...lines, ...places.map((place) => drawActor(place, look))]),
    labels: actors.flatMap((actor, index) => {
      const place = places[index]
      return place ? [labelActor(actor, place, look)] : []
    }),
    heightPt,
  }
}
