import type { Drawing } from '../figure/figure.ts'
import { label } from '../figure/label.ts'
import { shape, step, svg } from '../figure/svg.ts'
import { labelWidth } from '../figure/width.ts'
import type { Look } from '../look.ts'
import type { FigureLabel } from '../node.ts'
import { covering, figurePt, timelinePt } from '../style.ts'
import type { Axis } from './axis.ts'
import type { Mark } from './mark.ts'
import type { Rows } from './rows.ts'
import type { End } from './span.ts'

const { row: rowPt, bar: barPt, dot: dotPt, arrow: arrowPt, axis: axisPt, strip: stripPt } = timelinePt

const middleOf = (row: number): number => (row + 0.5) * rowPt

const paint = ({ firm }: End, { colours }: Look) => ({
  fill: firm ? colours.fill : colours.ground,
  stroke: colours.mark,
  'stroke-width': figurePt.line,
  ...(firm ? {} : { 'stroke-dasharray': '2 1.6' }),
})

const bar = (fromPt: number, toPt: number, middlePt: number, end: End, look: Look): string =>
  shape('rect', {
    x: fromPt,
    y: middlePt - barPt / 2,
    width: toPt - fromPt,
    height: barPt,
    ...paint(end, look),
  })

/** A part of a bar from its end to where the other part begins: there it has no line, since a label may run across. */
const piece = (endPt: number, betweenPt: number, middlePt: number, end: End, look: Look): string =>
  shape('path', {
    d: [
      step('M', betweenPt, middlePt - barPt / 2),
      step('L', endPt, middlePt - barPt / 2),
      step('L', endPt, middlePt + barPt / 2),
      step('L', betweenPt, middlePt + barPt / 2),
    ].join(' '),
    ...paint(end, look),
  })

/** The head of an arrow, its tip outward. */
const arrow = (xPt: number, middlePt: number, outwardPt: number, { colours }: Look): string =>
  shape('path', {
    d: [
      step('M', xPt, middlePt - barPt / 2),
      step('L', xPt + outwardPt, middlePt),
      step('L', xPt, middlePt + barPt / 2),
    ].join(' '),
    fill: colours.mark,
  })

/** A bar of one piece, or of two where one end alone is firm: then the other end is dashed. */
const drawPieces = (
  { fromPt, toPt, span: { from, to } }: Mark,
  middlePt: number,
  look: Look,
): readonly string[] => {
  if (from.firm === to.firm) return [bar(fromPt, toPt, middlePt, from, look)]
  const infirmPt = Math.min((toPt - fromPt) / 2, timelinePt.infirm)
  const betweenPt = to.firm ? fromPt + infirmPt : toPt - infirmPt
  return [piece(fromPt, betweenPt, middlePt, from, look), piece(toPt, betweenPt, middlePt, to, look)]
}

const drawBar = (mark: Mark, middlePt: number, look: Look): readonly string[] => [
  ...drawPieces(mark, middlePt, look),
  ...(mark.span.from.day === null ? [arrow(mark.fromPt, middlePt, -arrowPt, look)] : []),
  ...(mark.span.to.day === null ? [arrow(mark.toPt, middlePt, arrowPt, look)] : []),
]

/** Keeps the lines of the axis from running through a label that stands beside its mark. */
const drawGround = (
  { label: { text, xPt }, fromPt, toPt }: Mark,
  middlePt: number,
  { colours, letters }: Look,
): readonly string[] => {
  if (xPt >= fromPt && xPt < toPt) return []
  return [
    shape('rect', {
      x: xPt - 1,
      y: middlePt - barPt / 2,
      width: labelWidth(text, figurePt.text, letters) + 2,
      height: barPt,
      fill: colours.ground,
    }),
  ]
}

const drawMark = (mark: Mark, row: number, look: Look): readonly string[] => {
  const middlePt = middleOf(row)
  const drawn =
    mark.kind === 'dot'
      ? [shape('circle', { cx: mark.fromPt + dotPt, cy: middlePt, r: dotPt, fill: look.colours.mark })]
      : drawBar(mark, middlePt, look)
  return [...drawGround(mark, middlePt, look), ...drawn]
}

/** Where events without a label lie: the darker, the more of them. */
const drawUnlabelled = ({ fromPt, toPt }: Mark, topPt: number, { colours }: Look): string =>
  shape('rect', {
    x: fromPt,
    y: topPt + 1,
    width: toPt - fromPt,
    height: stripPt - 2,
    fill: colours.mark,
    'fill-opacity': covering.faint,
  })

const anchorOf = (index: number, ticks: number): FigureLabel['anchor'] => {
  if (index === 0) return 'start'
  return index === ticks - 1 ? 'end' : 'middle'
}

const drawAxis = ({ ticks }: Axis, topPt: number, { colours, page }: Look): readonly string[] => [
  ...ticks.map(({ xPt }) =>
    shape('line', {
      x1: xPt,
      y1: 0,
      x2: xPt,
      y2: topPt,
      stroke: colours.hairline,
      'stroke-width': figurePt.hairline,
    }),
  ),
  shape('line', {
    x1: 0,
    y1: topPt,
    x2: page.columnPt,
    y2: topPt,
    stroke: colours.grey,
    'stroke-width': figurePt.line,
  }),
]

const labelAxis = ({ ticks }: Axis, topPt: number, look: Look): readonly FigureLabel[] =>
  ticks.map(({ xPt, text }, index) =>
    label(text, xPt, topPt + axisPt - figurePt.text / 2, look, {
      anchor: anchorOf(index, ticks.length),
      quiet: true,
    }),
  )

/** Draws rows of marks above their axis. */
export const drawRows = (
  { rows, unlabelled }: Rows,
  axis: Axis,
  look: Look,
): Pick<Drawing, 'svg' | 'labels' | 'heightPt'> => {
  const stripTopPt = rows.length * rowPt
  const axisTopPt = stripTopPt + (unlabelled.length === 0 ? 0 : stripPt) + timelinePt.above
  const heightPt = axisTopPt + axisPt
  const shapes = [
    ...drawAxis(axis, axisTopPt, look),
    ...unlabelled.map((mark) => drawUnlabelled(mark, stripTopPt, look)),
    ...rows.flatMap((marks, row) => marks.flatMap((mark) => drawMark(mark, row, look))),
  ]
  return {
    svg: svg(look.page.columnPt, heightPt, shapes),
    labels: [
      ...labelAxis(axis, axisTopPt, look),
      ...rows.flatMap((marks, row) =>
        marks.map((mark) => label(mark.label.text, mark.label.xPt, middleOf(row), look)),
      ),
    ],
    heightPt,
  }
}
