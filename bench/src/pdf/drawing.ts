import { escaped } from './escaped.ts'
import type { FigureNode } from './nodes.ts'

/**
 * A drawing with its labels in it: we draw these ourselves, other engines draw all of it at once.
 * @param family what the engine calls the sans family
 */
export const drawingOf = ({ svg, labels }: FigureNode, family: string): string => {
  const texts = labels.map(
    ({ text, xPt, baselinePt, anchor, sizePt, color }) =>
      `<text x="${xPt}" y="${baselinePt}" text-anchor="${anchor}" font-family="${family}" font-size="${sizePt}" fill="${color}">${escaped(text)}</text>`,
  )
  return svg.replace('</svg>', `${texts.join('')}</svg>`)
}
