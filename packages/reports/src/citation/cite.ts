import type { BriefingSource } from '../briefing.ts'
import { engineOf } from './engine.ts'
import { cslItem } from './item.ts'
import { type CitationRun, runsOf } from './runs.ts'
import type { CitationStyle } from './style.ts'

/** Without any of these a style prints a lone "n.d.". */
const isCitable = ({ authors, title, containerTitle, publisher }: BriefingSource): boolean =>
  authors.length > 0 || title !== null || containerTitle !== null || publisher !== null

/**
 * A source as a style cites it in a bibliography. The texts of the source stand in it as they are written, save for the
 * capitals of English titles and for quotes, which are the style's.
 * @returns no runs where nothing is known by which it could be cited
 */
export const cite = (source: BriefingSource, style: CitationStyle): readonly CitationRun[] => {
  if (!isCitable(source)) return []
  const engine = engineOf(style)
  return runsOf(engine.cite(cslItem(source, engine.traits)))
}
