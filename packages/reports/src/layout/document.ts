import type { Briefing } from '../briefing.ts'
import type { Printable } from '../print/print.ts'
import { front } from '../wording.ts'
import { actors } from './actors.ts'
import { agreement } from './agreement.ts'
import { changes } from './changes.ts'
import { chronology } from './chronology.ts'
import { claims } from './claims.ts'
import { numberFigures } from './figure/figure.ts'
import { gaps } from './gaps.ts'
import { judgements } from './judgements.ts'
import { method } from './method.ts'
import { network } from './network/network.ts'
import type { Node } from './node.ts'
import { predictions } from './predictions.ts'
import { footer, header } from './running.ts'
import { sources } from './sources.ts'
import { defaultStyle, page, styles } from './style.ts'
import { timeline } from './timeline/timeline.ts'
import { title } from './title.ts'

const { left, top, right, bottom } = page.marginsPt

const info = ({ dossier, theme }: Briefing): Printable['info'] => ({
  title: theme.title,
  author: dossier.editors.join(', '),
  subject: theme.question ?? dossier.title,
  creator: 'claimgraph',
  producer: 'claimgraph',
  creationDate: new Date(`${dossier.asOf}T00:00:00Z`),
})

/** The sections in order: the answer and what is new in it, what happened and who was in it, what is claimed, how well, what may come, what is missing. */
const contentOf = (briefing: Briefing): Node[] => {
  const [timelineFigure, networkFigure] = numberFigures(timeline(briefing), network(briefing))
  return [
    ...title(briefing),
    ...judgements(briefing),
    ...changes(briefing),
    ...chronology(briefing, timelineFigure),
    ...actors(briefing, networkFigure),
    ...claims(briefing),
    ...agreement(briefing),
    ...predictions(briefing),
    ...gaps(briefing),
    ...sources(briefing),
    ...method(),
  ]
}

/**
 * A briefing as a document to print: what it says, where it stands and how it looks, and nothing of when or where
 * it is made. pdfmake writes into what it is given, so each rendering needs a definition of its own.
 */
export const layoutBriefing = (briefing: Briefing): Printable => ({
  pageSize: { width: page.widthPt, height: page.heightPt },
  pageMargins: [left, top, right, bottom],
  language: briefing.dossier.language,
  info: info(briefing),
  defaultStyle,
  styles,
  header: header(briefing),
  footer: footer(briefing),
  content: contentOf(briefing),
  data: {
    name: `${briefing.theme.slug}.json`,
    description: front.data,
    json: `${JSON.stringify(briefing, null, 1)}\n`,
  },
})
