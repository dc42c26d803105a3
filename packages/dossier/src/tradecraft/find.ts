import type { Graph } from '@claimgraph/model'
import type { Draft } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { type Settings, severityOf } from '../severity/settings.ts'
import { rules } from './rules.ts'
import { subjectOf } from './subject.ts'

/**
 * Where a dossier breaks rules of tradecraft. They are looked for when it can be read: what cannot be read is mended first.
 * All are warnings; `asSet` makes of them what the dossier says.
 * @param graph as it was assembled of the drafts
 */
export const checkTradecraft = (
  graph: Graph,
  drafts: readonly Draft[],
  settings: Settings,
): readonly Finding[] => {
  const subject = subjectOf(graph, drafts)
  return Object.values(rules).flatMap(({ code, find }): readonly Finding[] =>
    find === undefined || severityOf(code, settings) === 'off'
      ? []
      : find(subject).map((fault) => ({ ...fault, code, severity: 'warning' })),
  )
}
