import type { Graph } from '@claimgraph/model'
import type { z } from 'zod'
import type { FormName } from '../discover/form-name.ts'
import type { AnalysisForm } from '../forms/analysis.ts'
import { jsonSchemas } from '../schemas/json-schemas.ts'
import { inCounts, writtenCounts } from './counts.ts'
import { type Distributed, distribute } from './distribute.ts'
import { checkExpressible } from './expressible.ts'
import { writeActor } from './forms/actor.ts'
import { writeActivity, writeAssessment, writePrediction, writeRelation } from './forms/analysis.ts'
import { writeBareClaim } from './forms/claim.ts'
import { writeEvent } from './forms/event.ts'
import { writePassages } from './forms/passage.ts'
import { writeRoles } from './forms/roles.ts'
import { writeSourceFile } from './forms/source-file.ts'
import { writeTheme } from './forms/theme.ts'
import { sourcePath, writeOrder } from './order.ts'
import { inPages } from './pages.ts'
import { unlessEmpty } from './short.ts'
import { toYaml } from './yaml.ts'

/** A file of a dossier, not yet written. */
export interface DossierFile {
  /** Relative to the dossier's folder, with forward slashes. */
  readonly path: string
  readonly text: string
}

const schemaPath = (form: string): string => `.schema/${form}.schema.json`

/** Editors find by this line what the fields of a file are. */
const headOf = (form: FormName, isNested: boolean): string =>
  `# yaml-language-server: $schema=${isNested ? '../' : ''}${schemaPath(form)}\n`

/** The JSON Schemas of forms, where the first lines of files look for them. @param forms which; all, if not given */
export const schemaFiles = (forms?: ReadonlySet<string>): readonly DossierFile[] =>
  Object.entries(jsonSchemas())
    .filter(([form]) => forms?.has(form) ?? true)
    .map(([form, schema]) => ({ path: schemaPath(form), text: `${JSON.stringify(schema, null, 2)}\n` }))

const writeHead = ({ dossier }: Graph): object => ({
  title: dossier.title,
  description: dossier.description,
  language: dossier.language,
  asOf: dossier.asOf,
  marking:
    dossier.marking.text === undefined && dossier.marking.tlp === 'clear' ? undefined : dossier.marking,
  editors: unlessEmpty(dossier.editors),
})

const countsOf = ({ sources }: Distributed): ReadonlyMap<string, number> =>
  writtenCounts(sources.flatMap(({ asserted, assertions }) => [...asserted, ...assertions]))

/** One entry of a file of what we think. */
type View = {
  readonly [List in keyof Analysis]: { readonly of: List; readonly entry: Analysis[List][number] }
}[keyof Analysis]

type Analysis = { readonly [List in keyof Written]-?: NonNullable<Written[List]> }

type Written = z.input<typeof AnalysisForm>

const analysisOf = ({ assessments, predictions }: Graph, { relations }: Distributed): readonly View[] => {
  const inOrder = inCounts(assessments)
  const counts = writtenCounts(inOrder)
  return [
    ...inOrder.map((one): View => ({ of: 'assessments', entry: writeAssessment(one, counts.get(one.id)) })),
    ...relations.map((one): View => ({ of: 'relations', entry: writeRelation(one) })),
    ...predictions.map((one): View => ({ of: 'predictions', entry: writePrediction(one) })),
  ]
}

const toAnalysis = (views: readonly View[]): object => {
  const lists = Map.groupBy(views, (view) => view.of)
  return Object.fromEntries([...lists].map(([list, group]) => [list, group.map(({ entry }) => entry)]))
}

/**
 * A graph as the files of a dossier: read back they give the same graph, every list in the same order. The texts of
 * sources are no part of a graph; whoever writes the files brings those that are kept.
 *
 * Sources have a file each, with the claims that they assert first. What the files cannot show by where it stands
 * (another order, a count in an id) is written out; what a reader would fill in by itself is not.
 * @throws InexpressibleError where the parts of the graph do not fit together
 */
export const writeDossier = (graph: Graph): readonly DossierFile[] => {
  checkExpressible(graph)
  const used = new Set<FormName>()
  const one = (form: FormName, path: string, data: object | undefined): readonly DossierFile[] => {
    if (data === undefined) return []
    used.add(form)
    return [{ path, text: toYaml(data, headOf(form, path.includes('/'))) }]
  }
  const paged = <Item>(
    form: FormName,
    items: readonly Item[],
    page: (items: readonly Item[]) => object,
  ): readonly DossierFile[] => {
    if (items.length > 0) used.add(form)
    return inPages(items, (part, isNested) => toYaml(page(part), headOf(form, isNested)), form)
  }

  const kept = new Set(graph.sources.filter(({ text }) => text.kept).map(({ id }) => id))
  const passages = writePassages(graph.passages, (source) => kept.has(source))
  const judgements = Map.groupBy(graph.judgements, ({ theme }) => theme)
  const distributed = distribute(graph)
  const counts = countsOf(distributed)
  const files = [
    ...one('dossier', 'dossier.yaml', writeHead(graph)),
    ...paged('themes', graph.themes, (themes) => ({
      themes: themes.map((theme) => writeTheme(theme, judgements.get(theme.id) ?? [])),
    })),
    ...paged('actors', graph.actors, (actors) => ({ actors: actors.map(writeActor) })),
    ...paged('events', graph.events, (events) => ({
      events: events.map((event) => writeEvent(event, passages)),
    })),
    ...distributed.sources.flatMap((contents) =>
      one('source', sourcePath(contents.source.id), writeSourceFile(contents, counts, passages)),
    ),
    ...paged('claims', distributed.claims, (claims) => ({
      claims: claims.map((claim) => writeBareClaim(claim, writeRoles(claim.actors))),
    })),
    ...paged('analysis', analysisOf(graph, distributed), toAnalysis),
    ...paged('activities', graph.activities, (activities) => ({ activities: activities.map(writeActivity) })),
    ...one('order', 'order.yaml', writeOrder(graph, distributed)),
  ]
  return [...files, ...schemaFiles(used)]
}
