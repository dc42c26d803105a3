import type { Graph } from '@claimgraph/model'
import type { Tables } from '../../tables.ts'
import { actorRows } from './actors.ts'
import { analysisRows } from './analysis.ts'
import { assertionRows } from './assertions.ts'
import { claimRows } from './claims.ts'
import { eventRows } from './events.ts'
import { sourceRows } from './sources.ts'
import { themeRows } from './themes.ts'

/** The rows of every table. */
export type Rows = { readonly [Table in keyof Tables]: readonly Tables[Table][] }

/** A graph as the rows of every table. */
export const rowsOf = (graph: Graph): Rows => ({
  dossier: [
    {
      title: graph.dossier.title,
      description: graph.dossier.description ?? null,
      language: graph.dossier.language,
      asOf: graph.dossier.asOf,
      tlp: graph.dossier.marking.tlp,
      marking: graph.dossier.marking.text ?? null,
      editors: JSON.stringify(graph.dossier.editors),
    },
  ],
  ...themeRows(graph),
  ...actorRows(graph),
  ...eventRows(graph),
  ...sourceRows(graph),
  ...claimRows(graph),
  ...assertionRows(graph),
  ...analysisRows(graph),
})
