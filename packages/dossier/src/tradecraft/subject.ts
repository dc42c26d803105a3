import {
  type Assertion,
  type Assessment,
  type Claim,
  type Corroboration,
  corroborate,
  type Event,
  type Graph,
  type Judgement,
  originsOf,
  type Prediction,
  type Source,
  type Theme,
  withdrawnSources,
} from '@claimgraph/model'
import { type Draft, draftsOf } from '../draft.ts'
import { itemsOf, type Node, nodeAt } from '../parse/node.ts'
import type { TextFile } from '../text-file.ts'

/** A thing of the graph with the place where it is written. */
export interface Located<Value> {
  readonly value: Value
  readonly file: TextFile
  readonly node: Node
}

/** What the rules look at: a graph whose things know where they are written, and what can be told from it. */
export interface Subject {
  readonly graph: Graph
  readonly themes: readonly Located<Theme>[]
  /** Those that no later one supersedes. */
  readonly judgements: readonly Located<Judgement>[]
  /** The last one of each claim. */
  readonly assessments: readonly Located<Assessment>[]
  readonly predictions: readonly Located<Prediction>[]
  readonly events: readonly Located<Event>[]
  readonly sources: readonly Located<Source>[]
  readonly claims: readonly Located<Claim>[]
  /** What is said of some claims. */
  readonly assertionsOf: (claims: readonly string[]) => readonly Assertion[]
  /** How some claims taken together are corroborated. */
  readonly corroborationOf: (claims: readonly string[]) => Corroboration
  /** The sources that assert any of some claims, first hand or as hearsay, without those that were withdrawn. */
  readonly assertingSources: (claims: readonly string[]) => readonly Source[]
  /** The sources on which nothing should rest. */
  readonly withdrawn: ReadonlySet<string>
}

type Written = Omit<Located<unknown>, 'value'>

const entriesOf = (drafts: readonly Draft[], ...keys: readonly string[]): readonly Written[] =>
  drafts.flatMap(({ file, root }) => itemsOf(nodeAt(root, ...keys)).map((node) => ({ file, node })))

/** The graph is assembled in the order of the files, so that the things and the entries are in the same order. */
const locate = <Value>(values: readonly Value[], entries: readonly Written[]): readonly Located<Value>[] =>
  entries.flatMap((entry, index) => {
    const value = values[index]
    return value === undefined ? [] : [{ value, ...entry }]
  })

/**
 * Puts the things of a graph and their places together.
 * @param graph as it was assembled, before order.yaml moves anything
 * @param drafts the files that it was assembled from
 */
export const subjectOf = (graph: Graph, drafts: readonly Draft[]): Subject => {
  const [themes, sources, analyses] = [
    draftsOf(drafts, 'themes'),
    draftsOf(drafts, 'source'),
    draftsOf(drafts, 'analysis'),
  ]
  const judgements = locate(
    graph.judgements,
    entriesOf(themes, 'themes').flatMap(({ file, node }) =>
      itemsOf(nodeAt(node, 'judgements')).map((judgement) => ({ file, node: judgement })),
    ),
  )
  const superseded = new Set(graph.judgements.map(({ supersedes }) => supersedes))
  const assessments = locate(graph.assessments, entriesOf(analyses, 'assessments'))
  const originOf = originsOf(graph.sources)
  const withdrawn = withdrawnSources(graph.sources)
  const byClaim = Map.groupBy(graph.assertions, ({ claim }) => claim)
  const assertionsOf = (claims: readonly string[]): readonly Assertion[] =>
    claims.flatMap((claim) => byClaim.get(claim) ?? [])
  const sourceById = new Map(graph.sources.map((source) => [source.id, source]))

  return {
    graph,
    themes: locate(graph.themes, entriesOf(themes, 'themes')),
    judgements: judgements.filter(({ value }) => !superseded.has(value.id)),
    assessments: [...new Map(assessments.map((entry) => [entry.value.claim, entry])).values()],
    predictions: locate(graph.predictions, entriesOf(analyses, 'predictions')),
    events: locate(graph.events, entriesOf(draftsOf(drafts, 'events'), 'events')),
    sources: locate(
      graph.sources,
      sources.map(({ file, root }) => ({ file, node: root })),
    ),
    claims: locate(graph.claims, [
      ...entriesOf(sources, 'claims'),
      ...entriesOf(draftsOf(drafts, 'claims'), 'claims'),
    ]),
    assertionsOf,
    corroborationOf: (claims) => corroborate(assertionsOf(claims), originOf, withdrawn),
    assertingSources: (claims) => {
      const ids = assertionsOf(claims)
        .filter(({ stance, source }) => stance === 'asserts' && !withdrawn.has(source))
        .map(({ source }) => source)
      return [...new Set(ids)].flatMap((id) => sourceById.get(id) ?? [])
    },
    withdrawn,
  }
}
