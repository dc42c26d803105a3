import type { Look } from '../look.ts'
import { networkPt } from '../style.ts'
import type { Bond } from './bonds.ts'

/** Where an actor stands on the ring. Points from the upper left corner of the drawing. */
export interface Place {
  readonly xPt: number
  readonly yPt: number
  readonly side: 'left' | 'right'
}

const strength = (bonds: readonly Bond[], a: number, b: number): number =>
  bonds.find(({ one, other }) => (one === a && other === b) || (one === b && other === a))?.claims ?? 0

/** The order around the ring: next to each stands whoever of the rest shares most claims with it, so that long lines are few. */
const orderOf = (count: number, bonds: readonly Bond[]): readonly number[] => {
  const rest = Array.from({ length: count }, (_, index) => index)
  const order = rest.splice(0, 1)
  for (let last = order.at(-1); last !== undefined && rest.length > 0; last = order.at(-1)) {
    const from = last
    const strongest = rest.reduce((best, next) =>
      strength(bonds, from, next) > strength(bonds, from, best) ? next : best,
    )
    order.push(...rest.splice(rest.indexOf(strongest), 1))
  }
  return order
}

/** The height of a ring of so many actors. */
export const ringHeight = (count: number): number =>
  Math.ceil(count / 2) * networkPt.row + 2 * networkPt.above

/**
 * Places actors on an ellipse, down its right side and up its left one, at even heights: labels beside them cannot meet,
 * and no line between two runs through a third.
 * @returns the place of each actor, in the order of the list
 */
export const ringOf = (count: number, bonds: readonly Bond[], { page }: Look): readonly Place[] => {
  const heightPt = ringHeight(count)
  const [centrePt, middlePt] = [page.columnPt / 2, heightPt / 2]
  const halfPt = middlePt - networkPt.above
  const onRight = Math.ceil(count / 2)
  const placeOf = (turn: number): Place => {
    const side = turn < onRight ? 'right' : 'left'
    const onSide = side === 'right' ? onRight : count - onRight
    const down = side === 'right' ? turn : count - 1 - turn
    const yPt = networkPt.above + ((down + 0.5) / onSide) * 2 * halfPt
    const awayPt = networkPt.halfWidth * Math.sqrt(1 - ((yPt - middlePt) / halfPt) ** 2)
    return { xPt: side === 'right' ? centrePt + awayPt : centrePt - awayPt, yPt, side }
  }
  const order = orderOf(count, bonds)
  return order.map((_, actor) => placeOf(order.indexOf(actor)))
}
