import { isDeepStrictEqual } from 'node:util'
import type { Assertion, DateStatement, Event, Graph, Source } from '@claimgraph/model'

/** What is compared: of the passages of kept texts, which are read anew, only how often things rest on some. */
const comparable = (graph: Graph): Graph => {
  const kept = new Set(graph.sources.filter(({ text }) => text.kept).map(({ id }) => id))
  const isRead = (passage: string): boolean => kept.has(passage.slice(0, passage.indexOf(':')))
  const mask = (passages: readonly string[]): string[] =>
    passages.map((passage) => (isRead(passage) ? 'read anew' : passage))
  const maskDate = (date: DateStatement | undefined): DateStatement | undefined =>
    date && { ...date, passages: mask(date.passages) }
  return {
    ...graph,
    sources: graph.sources.map((source): Source => {
      const issued = maskDate(source.issued)
      return issued === undefined ? source : { ...source, issued }
    }),
    events: graph.events.map((event): Event => {
      const date = maskDate(event.date)
      return date === undefined ? event : { ...event, date }
    }),
    passages: graph.passages.filter(({ source }) => !kept.has(source)),
    assertions: graph.assertions.map(
      (assertion): Assertion => ({ ...assertion, passages: mask(assertion.passages) }),
    ),
  }
}

const nameOf = (thing: object | undefined): string => {
  if (thing === undefined) return 'an entry'
  if ('id' in thing) return `"${String(thing.id)}"`
  return 'claim' in thing ? `that of "${String(thing.claim)}"` : 'an entry'
}

/** The first thing in which two graphs differ, in words; undefined where they are the same. */
export const differenceOf = (expected: Graph, came: Graph): string | undefined => {
  const [a, b] = [comparable(expected), comparable(came)]
  if (!isDeepStrictEqual(a.dossier, b.dossier)) return 'the dossier'
  const { dossier: _, ...lists } = a
  for (const list of Object.keys(lists) as (keyof typeof lists)[]) {
    const [wanted, got]: readonly (readonly object[])[] = [a[list], b[list]]
    if (wanted === undefined || isDeepStrictEqual(wanted, got)) continue
    const index = wanted.findIndex((thing, at) => !isDeepStrictEqual(thing, got?.[at]))
    return `of the ${list}, ${nameOf(wanted[index])}`
  }
  return undefined
}
