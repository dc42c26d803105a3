import type { Look } from './look.ts'
import type { FigureNode } from './node.ts'
import { logoPt } from './style.ts'

/** The sign of a house. */
export interface Logo {
  /** As SVG that loads nothing. */
  readonly svg: string
  /** Its width for a height of 1. */
  readonly ratio: number
  /** What it shows, for who does not see it. */
  readonly alt: string
  readonly pages: 'first' | 'all'
}

/** As large as fits into a box. */
const fitted = (
  { svg, ratio, alt }: Logo,
  box: { readonly width: number; readonly height: number },
): FigureNode => {
  const width = Math.min(box.width, box.height * ratio)
  return { svg, alt, labels: [], width, height: width / ratio }
}

/**
 * The logo above the title. Where nothing else stands in the head of the first page it stands there, else below.
 */
export const titleLogo = ({ logo, marking, page }: Look): FigureNode[] => {
  if (logo === null) return []
  const figure = fitted(logo, logoPt.title)
  const risePt = marking === null ? page.marginsPt.top - page.headerTopPt : 0
  return [{ ...figure, margin: [0, -risePt, 0, Math.max(logoPt.below, risePt - figure.height)] }]
}

/** The logo in the head of a page after the first. */
export const runningLogo = ({ logo }: Look): FigureNode[] =>
  logo === null || logo.pages === 'first' ? [] : [fitted(logo, logoPt.running)]
