import type { Briefing } from '@claimgraph/reports'

/** The running lines of a briefing, for the engines that count pages themselves. */
export interface Running {
  /** At the head, save on the first page. */
  readonly title: string
  readonly dossier: string
  /** Before the number of the page. */
  readonly asOf: string
  readonly marking: string
}

/** Long titles are cut, as ours are. */
const shortened = (text: string): string => (text.length <= 64 ? text : `${text.slice(0, 63)}…`)

export const runningOf = ({ dossier, theme }: Briefing): Running => ({
  title: shortened(theme.title),
  dossier: shortened(dossier.title),
  asOf: `As of ${dossier.asOf}`,
  marking: `TLP:${dossier.tlp.toUpperCase()}`,
})
