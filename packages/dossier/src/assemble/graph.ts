import type { Dossier, Graph, Passage, Relation } from '@claimgraph/model'
import type { RelationForm } from '../forms/relation.ts'
import type { Contents } from './contents.ts'
import { toActor, toAssessments, toEvent, toJudgements, toTheme } from './entries.ts'
import { distinctPassages, passageIds } from './passage-ids.ts'
import { takeApart } from './source.ts'

const toRelation = ({ from, kind, to }: RelationForm): Relation => ({
  id: `${from}:${kind}:${to}`,
  from,
  kind,
  to,
  drawnBy: 'analyst',
})

/**
 * Puts the contents of all files together, in the order of the files. The same files give the same graph, in whatever order they were listed.
 * @param placed every passage that the files write, in the order of the files
 */
export const assemble = (
  dossier: Dossier,
  contents: Contents,
  placed: ReadonlyMap<string, Passage>,
): Graph => {
  const ids = passageIds(placed)
  const themes = contents.themes.flatMap((file) => file.themes)
  const sources = contents.sources.map((source) => takeApart(source, ids))
  return {
    dossier,
    themes: themes.map(toTheme),
    judgements: themes.flatMap(toJudgements),
    actors: contents.actors.flatMap((file) => file.actors).map(toActor),
    events: contents.events.flatMap((file) => file.events).map((event) => toEvent(event, ids)),
    sources: sources.map(({ source }) => source),
    passages: distinctPassages(placed.values()),
    claims: [...sources.flatMap(({ claims }) => claims), ...contents.claims.flatMap(({ claims }) => claims)],
    assertions: sources.flatMap(({ assertions }) => assertions),
    assessments: toAssessments(contents.analyses.flatMap(({ assessments }) => assessments)),
    relations: [
      ...sources.flatMap(({ relations }) => relations),
      ...contents.analyses.flatMap(({ relations }) => relations).map(toRelation),
    ],
    predictions: contents.analyses.flatMap(({ predictions }) => predictions),
    activities: contents.activities.flatMap(({ activities }) => activities),
  }
}
