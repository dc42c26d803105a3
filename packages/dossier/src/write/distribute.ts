import {
  type Assertion,
  type Claim,
  type Graph,
  type Passage,
  type Relation,
  RelationKind,
  type Source,
} from '@claimgraph/model'
import { inCounts } from './counts.ts'
import { homesOf } from './homes.ts'

/** What belongs into the file of one source, each list in the order in which the file has it. */
export interface SourceContents {
  readonly source: Source
  readonly claims: readonly Claim[]
  /** Of the claims in this file, claim by claim. */
  readonly asserted: readonly Assertion[]
  /** Of claims in other files. */
  readonly assertions: readonly Assertion[]
  /** From the claims in this file, claim by claim and kind by kind. */
  readonly drawn: readonly Relation[]
  /** From claims in other files. */
  readonly relations: readonly Relation[]
  /** Passages that nothing rests on. */
  readonly passages: readonly Passage[]
}

/** What belongs into the files of the sources, in the order of the sources, and what into none of them. */
export interface Distributed {
  readonly sources: readonly SourceContents[]
  /** Claims that no source asserts. */
  readonly claims: readonly Claim[]
  /** Relations that the analyst draws. */
  readonly relations: readonly Relation[]
}

const usedPassages = ({ events, sources, assertions }: Graph): ReadonlySet<string> =>
  new Set([
    ...events.flatMap(({ date }) => date?.passages ?? []),
    ...sources.flatMap(({ issued }) => issued?.passages ?? []),
    ...assertions.flatMap(({ passages }) => passages),
  ])

const kindByKind = (relations: readonly Relation[]): readonly Relation[] =>
  relations.toSorted((a, b) => RelationKind.terms.indexOf(a.kind) - RelationKind.terms.indexOf(b.kind))

/** Sorts everything that a source brings into the file of that source. */
export const distribute = (graph: Graph): Distributed => {
  const homes = homesOf(graph)
  const used = usedPassages(graph)
  const claims = Map.groupBy(graph.claims, ({ id }) => homes.get(id))
  const assertions = Map.groupBy(inCounts(graph.assertions), ({ source }) => source)
  const relations = Map.groupBy(graph.relations, ({ source }) => source)
  const idle = Map.groupBy(
    graph.passages.filter(({ id }) => !used.has(id)),
    ({ source }) => source,
  )

  const contentsOf = (source: Source): SourceContents => {
    const { id } = source
    const isHere = (claim: string): boolean => homes.get(claim) === id
    const own = claims.get(id) ?? []
    const said = Map.groupBy(assertions.get(id) ?? [], ({ claim }) => (isHere(claim) ? claim : undefined))
    const drawn = Map.groupBy(relations.get(id) ?? [], ({ from }) => (isHere(from) ? from : undefined))
    return {
      source,
      claims: own,
      asserted: own.flatMap((claim) => said.get(claim.id) ?? []),
      assertions: said.get(undefined) ?? [],
      drawn: own.flatMap((claim) => kindByKind(drawn.get(claim.id) ?? [])),
      relations: drawn.get(undefined) ?? [],
      passages: idle.get(id) ?? [],
    }
  }

  return {
    sources: graph.sources.map(contentsOf),
    claims: claims.get(undefined) ?? [],
    relations: relations.get(undefined) ?? [],
  }
}
