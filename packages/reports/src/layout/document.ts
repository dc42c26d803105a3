import type { Briefing } from '../briefing.ts'
import type { Printable } from '../print/print.ts'
import { actors } from './actors.ts'
import { agreement } from './agreement.ts'
import { changes } from './changes.ts'
import { chronology } from './chronology.ts'
import { claims } from './claims.ts'
import { numberFigures } from './figure/figure.ts'
import { gaps } from './gaps.ts'
import { judgements } from './judgements.ts'
import { type Look, plainLook } from './look.ts'
import { method } from './method.ts'
import { network } from './network/network.ts'
import type { Node } from './node.ts'
import { predictions } from './predictions.ts'
import { footer, header } from './running.ts'
import { sources } from './sources.ts'
import { timeline } from './timeline/timeline.ts'
import { title } from './title.ts'

const info = ({ dossier, theme }: Briefing): Printable['info'] => ({
  title: theme.title,
  author: dossier.editors.join(', '),
  subject: theme.question ?? dossier.title,
  creator: 'claimgraph',
  producer: 'claimgraph',
  creationDate: new Date(`${dossier.asOf}T00:00:00Z`),
})

/** The sections in order: the answer and what is new in it, what happened and who was in it, what is claimed, how well, what may come, what is missing. */
const contentOf = (briefing: Briefing, look: Look): Node[] => {
  const [timelineFigure, networkFigure] = numberFigures(
    [timeline(briefing, look), network(briefing, look)],
    look,
  )
  return [
    ...title(briefing, look),
    ...judgements(briefing, look),
    ...changes(briefing, look),
    ...chronology(briefing, timelineFigure, look),
    ...actors(briefing, networkFigure, look),
    ...claims(briefing, look),
    ...agreement(briefing, look),
    ...predictions(briefing, look),
    ...gaps(briefing, look),
    ...sources(briefing, look),
    ...method(look),
  ]
}

/**
 * A briefing as a document to print: what it says, where it stands and how it looks, and nothing of when or where
 * it is made. pdfmake writes into what it is given, so each rendering needs a definition of its own.
 */
export const layoutBriefing = (briefing: Briefing, look: Look = plainLook): Printable => {
  const { page, defaultStyle, styles, words } = look
  const { left, top, right, bottom } = page.marginsPt
  return {
    pageSize: { width: page.widthPt, height: page.heightPt },
    pageMargins: [left, top, right, bottom],
    language: briefing.dossier.language,
    info: info(briefing),
    defaultStyle,
    styles,
    header: header(briefing, look),
    footer: footer(briefing, look),
    content: contentOf(briefing, look),
    data: {
      name: `${briefing.theme.slug}.json`,
      description: words.front.data,
      json: `${JSON.stringify(briefing, null, 1)}\n`,
    },
  }
}
