import { type Graph, type Passage, passageId } from '@claimgraph/model'
import { InexpressibleError } from '../errors.ts'
import { countIn } from './counts.ts'

const lists = [
  'themes',
  'judgements',
  'actors',
  'events',
  'sources',
  'passages',
  'claims',
  'assertions',
  'assessments',
  'relations',
  'activities',
] as const satisfies readonly (keyof Graph)[]

const refuse = (what: string, expected: string): never => {
  throw new InexpressibleError(what, expected)
}

const checkUnique = (graph: Graph): void => {
  for (const list of lists) {
    const seen = new Set<string>()
    for (const { id } of graph[list]) {
      if (seen.has(id)) refuse(`"${id}" stands twice among the ${list}`, 'each id once')
      seen.add(id)
    }
  }
}

/** Ids that files do not write: they follow from where a thing stands. */
const checkIds = ({ passages, assertions, assessments, relations }: Graph): void => {
  const check = (id: string, derived: string): void => {
    if (id !== derived) refuse(`"${id}" is not the id that it should have`, derived)
  }
  for (const passage of passages) check(passage.id, passageId(passage))
  for (const { id, claim, source } of assertions) check(id, `${claim}:${source}:${countIn(id)}`)
  for (const { id, claim } of assessments) check(id, `${claim}:${countIn(id)}`)
  for (const { id, from, kind, to } of relations) check(id, `${from}:${kind}:${to}`)
}

/** Things that stand in the file of another thing, which must be there. */
const checkOwners = (graph: Graph): void => {
  const sources = new Set(graph.sources.map(({ id }) => id))
  const themes = new Set(graph.themes.map(({ id }) => id))
  const check = (
    what: string,
    owner: string | undefined,
    owners: ReadonlySet<string>,
    noun: string,
  ): void => {
    if (owner !== undefined && !owners.has(owner))
      refuse(`${what} belongs to the ${noun} "${owner}"`, `a ${noun} of the graph`)
  }
  for (const { id, theme } of graph.judgements) check(`Judgement "${id}"`, theme, themes, 'theme')
  for (const { id, source } of graph.passages) check(`Passage "${id}"`, source, sources, 'source')
  for (const { id, source } of graph.assertions) check(`Assertion "${id}"`, source, sources, 'source')
  for (const { id, source } of graph.relations) check(`Relation "${id}"`, source, sources, 'source')
}

/** Passages that things rest on: in the file of a source, those of another one cannot be named. */
const checkPassages = (graph: Graph): void => {
  const passages = new Map(graph.passages.map((passage) => [passage.id, passage]))
  const check = (what: string, ids: readonly string[], isFit: (passage: Passage) => boolean): void => {
    for (const id of ids) {
      const passage = passages.get(id)
      if (passage === undefined) refuse(`${what} rests on "${id}"`, 'a passage of the graph')
      else if (!isFit(passage)) refuse(`${what} rests on "${id}"`, 'a passage of the same source')
    }
  }
  for (const { id, passages: ids, source } of graph.assertions)
    check(`Assertion "${id}"`, ids, (passage) => passage.source === source)
  for (const { id, issued } of graph.sources)
    check(`The date of source "${id}"`, issued?.passages ?? [], ({ source }) => source === id)
  for (const { id, date } of graph.events)
    check(`The date of event "${id}"`, date?.passages ?? [], () => true)
}

/**
 * Refuses a graph of which something would be lost, or come back as another thing, in the files of a dossier. What the
 * schemas of the model refuse is not looked for.
 * @throws InexpressibleError
 */
export const checkExpressible = (graph: Graph): void => {
  checkUnique(graph)
  checkIds(graph)
  checkOwners(graph)
  checkPassages(graph)
}
