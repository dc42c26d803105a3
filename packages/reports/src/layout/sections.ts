import { Section as all } from '@claimgraph/model'
import type { Briefing } from '../briefing.ts'
import { actors } from './actors.ts'
import { agreement } from './agreement.ts'
import { changes } from './changes.ts'
import { chronology } from './chronology.ts'
import { claims } from './claims.ts'
import { type Drawing, numberFigures } from './figure/figure.ts'
import { gaps } from './gaps.ts'
import type { Section } from './heading.ts'
import { judgements } from './judgements.ts'
import type { Look } from './look.ts'
import { method } from './method.ts'
import { network } from './network/network.ts'
import type { Node } from './node.ts'
import { predictions } from './predictions.ts'
import { sources } from './sources.ts'
import { timeline } from './timeline/timeline.ts'
import { bottomLine } from './title.ts'

/** One section as it is printed, nothing where there is nothing to say. */
interface SectionLayout {
  readonly heading: (words: Look['words']) => string
  readonly draw?: (briefing: Briefing, look: Look) => Drawing | undefined
  /** @param figure the drawing with its caption; empty where there is none */
  readonly layout: (briefing: Briefing, figure: Node[], look: Look) => Node[]
}

const withoutFigure =
  (layout: (briefing: Briefing, look: Look) => Node[]): SectionLayout['layout'] =>
  (briefing, _, look) =>
    layout(briefing, look)

const layouts: Readonly<Record<Section, SectionLayout>> = {
  'bottom-line': { heading: ({ front }) => front.bottomLine, layout: withoutFigure(bottomLine) },
  judgements: { heading: ({ judgement }) => judgement.heading, layout: withoutFigure(judgements) },
  changes: { heading: (words) => words.changes.heading, layout: withoutFigure(changes) },
  chronology: { heading: (words) => words.chronology.heading, draw: timeline, layout: chronology },
  actors: { heading: ({ actor }) => actor.heading, draw: network, layout: actors },
  claims: { heading: ({ claim }) => claim.heading, layout: withoutFigure(claims) },
  agreement: { heading: (words) => words.agreement.heading, layout: withoutFigure(agreement) },
  predictions: { heading: ({ prediction }) => prediction.heading, layout: withoutFigure(predictions) },
  gaps: { heading: (words) => words.gaps.heading, layout: withoutFigure(gaps) },
  sources: { heading: ({ source }) => source.heading, layout: withoutFigure(sources) },
  method: {
    heading: (words) => words.method.heading,
    layout: withoutFigure((_, look) => method(look)),
  },
}

/** The sections that the look chooses, in its order; figures are numbered as they come. */
export const sectionsOf = (briefing: Briefing, look: Look): Node[] => {
  const drawings = look.sections.map((section) => layouts[section].draw?.(briefing, look))
  const figures = numberFigures(drawings, look)
  return look.sections.flatMap((section, index) =>
    layouts[section].layout(briefing, figures[index] ?? [], look),
  )
}

/** The headings of what there is to say and the look leaves out. */
export const leftOut = (briefing: Briefing, look: Look): readonly string[] =>
  all.terms
    .filter((section) => !look.sections.includes(section))
    .filter((section) => layouts[section].layout(briefing, [], look).length > 0)
    .map((section) => layouts[section].heading(look.words))
