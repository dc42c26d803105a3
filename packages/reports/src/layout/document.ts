import type { Briefing } from '../briefing.ts'
import type { Printable } from '../print/print.ts'
import { directionOf } from '../wording.ts'
import { type Look, plainLook } from './look.ts'
import type { Node } from './node.ts'
import { footer, header } from './running.ts'
import { leftOut, sectionsOf } from './sections.ts'
import { title } from './title.ts'

const info = ({ dossier, theme }: Briefing): Printable['info'] => ({
  title: theme.title,
  author: dossier.editors.join(', '),
  subject: theme.question ?? dossier.title,
  creator: 'claimgraph',
  producer: 'claimgraph',
  creationDate: new Date(`${dossier.asOf}T00:00:00Z`),
})

const contentOf = (briefing: Briefing, look: Look): Node[] => [
  ...title(briefing, leftOut(briefing, look), look),
  ...sectionsOf(briefing, look),
]

/** The language of the fixed words, as the dossier says it where it has the same: `en-GB`. */
const languageOf = ({ dossier }: Briefing, { language }: Look): string =>
  new Intl.Locale(dossier.language).language === language ? dossier.language : language

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
    language: languageOf(briefing, look),
    dossierLanguage: briefing.dossier.language,
    direction: directionOf(look.language),
    info: info(briefing),
    defaultStyle,
    styles,
    header: header(briefing, look),
    footer: footer(briefing, look),
    content: contentOf(briefing, look),
    families: look.families,
    data: {
      name: `${briefing.theme.slug}.json`,
      description: words.front.data,
      json: `${JSON.stringify(briefing, null, 1)}\n`,
    },
  }
}
