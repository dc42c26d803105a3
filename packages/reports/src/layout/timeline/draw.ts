import type { Drawing } from '../figure/figure.ts'
import { label } from '../figure/label.ts'
import { shape, step, svg } from '../figure/svg.ts'
import { labelWidth } from '../figure/width.ts'
import type { FigureLabel } from '../node.ts'
import { figureColours, figurePt, page, timelinePt } from '../style.ts'
import type { Axis } from './axis.ts'
import type { Mark } from './mark.ts'
import type { Rows } from './rows.ts'
import type { End } from './span.ts'

const { row: rowPt, bar: barPt, dot: dotPt, arrow: arrowPt, axis: axisPt, strip: stripPt } = timelinePt

const middleOf = (row: number): number => (row + 0.5) * rowPt

const paint = ({ firm }: End) => ({
  fill: firm ? figureColours.fill : figureColours.ground,
  stroke: figureColours.mark,
  'stroke-width': figurePt.line,
  ...(firm ? {} : { 'stroke-dasharray': '2 1.6' }),
})

const bar = (fromPt: number, toPt: number, middlePt: number, end: End): string =>
  shape('rect', {
    x: fromPt,
    y: middlePt - barPt / 2,
    width: toPt - fromPt,
    height: barPt,
    ...paint(end),
  })

/** A part of a bar from its end to where the other part begins: there it has no line, since a label may run across. */
const piece = (endPt: number, betweenPt: number, middlePt: number, end: End): string =>
  shape('path', {
    d: [
      step('M', betweenPt, middlePt - barPt / 2),
      step('L', endPt, middlePt - barPt / 2),
      step('L', endPt, middlePt + barPt / 2),
      step('L', betweenPt, middlePt + barPt / 2),
    ].join(' '),
    ...paint(end),
  })

/** The head of an arrow, its tip outward. */
const arrow = (xPt: number, middlePt: number, outwardPt: number): string =>
  shape('path', {
    d: [
      step('M', xPt, middlePt - barPt / 2),
      step('L', xPt + outwardPt, middlePt),
      step('L', xPt, middlePt + barPt / 2),
    ].join(' '),
    fill: figureColours.mark,
  })

/** A bar of one piece, or of two where one end alone is firm: then the other end is dashed. */
const drawPieces = ({ fromPt, toPt, span: { from, to } }: Mark, middlePt: number): readonly string[] => {
  if (from.firm === to.firm) return [bar(fromPt, toPt, middlePt, from)]
  const infirmPt = Math.min((toPt - fromPt) / 2, timelinePt.infirm)
  const betweenPt = to.firm ? fromPt + infirmPt : toPt - infirmPt
  return [piece(fromPt, betweenPt, middlePt, from), piece(toPt, betweenPt, middlePt, to)]
}

const drawBar = (mark: Mark, middlePt: number): readonly string[] => [
  ...drawPieces(mark, middlePt),
  ...(mark.span.from.day === null ? [arrow(mark.fromPt, middlePt, -arrowPt)] : []),
  ...(mark.span.to.day === null ? [arrow(mark.toPt, middlePt, arrowPt)] : []),
]

/** Keeps the lines of the axis from running through a label that stands beside its mark. */
const drawGround = ({ label: { text, xPt }, fromPt, toPt }: Mark, middlePt: number): readonly string[] => {
  if (xPt >= fromPt && xPt < toPt) return []
  return [
    shape('rect', {
      x: xPt - 1,
      y: middlePt - barPt / 2,
      width: labelWidth(text, figurePt.text) + 2,
      height: barPt,
      fill: figureColours.ground,
    }),
  ]
}

const drawMark = (mark: Mark, row: number): readonly string[] => {
  const middlePt = middleOf(row)
  const drawn =
    mark.kind === 'dot'
      ? [shape('circle', { cx: mark.fromPt + dotPt, cy: middlePt, r: dotPt, fill: figureColours.mark })]
      : drawBar(mark, middlePt)
  return [...drawGround(mark, middlePt), ...drawn]
}

/** Where events without a label lie: the darker, the more of them. */
const drawUnlabelled = ({ fromPt, toPt }: Mark, topPt: number): string =>
  shape('rect', {
    x: fromPt,
    y: topPt + 1,
    width: toPt - fromPt,
    height: stripPt - 2,
    fill: figureColours.mark,
    'fill-opacity': figureColours.faint,
  })

const anchorOf = (index: number, ticks: number): FigureLabel['anchor'] => {
  if (index === 0) return 'start'
  return index === ticks - 1 ? 'end' : 'middle'
}

const drawAxis = ({ ticks }: Axis, topPt: number): readonly string[] => [
  ...ticks.map(({ xPt }) =>
    shape('line', {
      x1: xPt,
      y1: 0,
      x2: xPt,
      y2: topPt,
      stroke: figureColours.grid,
      'stroke-width': figurePt.hairline,
    }),
  ),
  shape('line', {
    x1: 0,
    y1: topPt,
    x2: page.columnPt,
    y2: topPt,
    stroke: figureColours.quiet,
    'stroke-width': figurePt.line,
  }),
]

const labelAxis = ({ ticks }: Axis, topPt: number): readonly FigureLabel[] =>
  ticks.map(({ xPt, text }, index) =>
    label(text, xPt, topPt + axisPt - figurePt.text / 2, {
      anchor: anchorOf(index, ticks.length),
      quiet: true,
    }),
  )

/** Draws rows of marks above their axis. */
export const drawRows = (
  { rows, unlabelled }: Rows,
  axis: Axis,
): Pick<Drawing, 'svg' | 'labels' | 'heightPt'> => {
  const stripTopPt = rows.length * rowPt
  const axisTopPt = stripTopPt + (unlabelled.length === 0 ? 0 : stripPt) + timelinePt.above
  const heightPt = axisTopPt + axisPt
  const shapes = [
    ...drawAxis(axis, axisTopPt),
    ...unlabelled.map((mark) => drawUnlabelled(mark, stripTopPt)),
    ...rows.flatMap((marks, row) => marks.flatMap((mark) => drawMark(mark, row))),
  ]
  return {
    svg: svg(page.columnPt, heightPt, shapes),
    labels: [
      ...labelAxis(axis, axisTopPt),
      ...rows.flatMap((marks, row) =>
        marks.map((mark) => label(mark.label.text, mark.label.xPt, middleOf(row))),
      ),
    ],
    heightPt,
  }
}
