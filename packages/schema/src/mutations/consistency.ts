import { findCycles, passageId } from '@claimgraph/model'
import { suggestionList } from 'graphql/jsutils/suggestionList.js'
import { givenPath, valueAt } from './given.ts'
import { type InputIssue, quoted } from './issues.ts'
import { dangling, referencesIn, type Target } from './references.ts'
import { WholeDossier } from './whole.ts'

/** A thing of a whole dossier that may be right or wrong, and where it stands. */
interface Entry {
  readonly thing: unknown
  readonly path: readonly PropertyKey[]
}

const text = (thing: unknown, ...path: readonly string[]): string | undefined => {
  const value = valueAt(thing, path)
  return typeof value === 'string' ? value : undefined
}

const byId = (thing: unknown) => text(thing, 'id')

const byPlace = (thing: unknown): string | undefined => {
  const [source, block, start, end] = ['source', 'block', 'start', 'end'].map((name) =>
    valueAt(thing, [name]),
  )
  return typeof source === 'string' && [block, start, end].every((number) => typeof number === 'number')
    ? passageId({ source, block: Number(block), start: Number(start), end: Number(end) })
    : undefined
}

const byEnds = (thing: unknown): string | undefined => {
  const parts = [text(thing, 'from'), text(thing, 'kind'), text(thing, 'to')]
  return parts.includes(undefined) ? undefined : parts.join(':')
}

/** By what the things of each list are told apart, and the field in which that is given. */
const lists: Readonly<
  Record<string, { readonly idOf: typeof byId; readonly field?: string; readonly kind?: Target }>
> = {
  themes: { idOf: byId, field: 'id', kind: 'theme' },
  judgements: { idOf: byId, field: 'id', kind: 'judgement' },
  actors: { idOf: byId, field: 'id', kind: 'actor' },
  events: { idOf: byId, field: 'id', kind: 'event' },
  sources: { idOf: byId, field: 'id', kind: 'source' },
  passages: { idOf: byPlace, kind: 'passage' },
  claims: { idOf: byId, field: 'id', kind: 'claim' },
  relations: { idOf: byEnds },
  predictions: { idOf: (thing) => text(thing, 'claim'), field: 'claim' },
}

/** The links that may not lead back to where they began. */
const chains = [
  { list: 'themes', link: ['broader'] },
  { list: 'sources', link: ['derivedFrom', 'source'] },
  { list: 'judgements', link: ['supersedes'] },
] as const

const entriesOf = (whole: unknown, list: string): readonly Entry[] => {
  const things = valueAt(whole, [list])
  return Array.isArray(things)
    ? things.map((thing, index) => ({ thing, path: ['dossier', list, index] }))
    : []
}

const repeated = (whole: unknown): readonly InputIssue[] =>
  Object.entries(lists).flatMap(([list, { idOf, field }]) => {
    const seen = new Set<string>()
    return entriesOf(whole, list).flatMap(({ thing, path }) => {
      const id = idOf(thing)
      if (id === undefined || !seen.has(id)) {
        if (id !== undefined) seen.add(id)
        return []
      }
      const message = `Expected each of the ${list} once, got ${quoted(id)} again.`
      return [
        { path: givenPath(field === undefined ? path : [...path, field]), message, hint: 'Leave one out.' },
      ]
    })
  })

const circular = (whole: unknown): readonly InputIssue[] =>
  chains.flatMap(({ list, link }) => {
    const entries = entriesOf(whole, list)
    const next = entries.flatMap(({ thing }) => {
      const [id, to] = [byId(thing), text(thing, ...link)]
      return id === undefined || to === undefined ? [] : [[id, to] as const]
    })
    return findCycles(new Map(next)).map((circle) => {
      const { path } = entries.find(({ thing }) => byId(thing) === circle[0]) ?? { path: ['dossier', list] }
      return {
        path: givenPath([...path, ...link]),
        message: `Expected a chain that ends, got one that leads back to itself: ${circle.join(', ')}.`,
      }
    })
  })

/** Nearest slugs are looked for this often for one answer. */
const mostSearches = 100

/** What of a whole dossier does not fit together: things that come twice, references to nothing, circles. */
export const inconsistenciesOf = (whole: unknown): readonly InputIssue[] => {
  const ids = new Map<Target, ReadonlySet<string>>()
  for (const [list, { idOf, kind }] of Object.entries(lists))
    if (kind) ids.set(kind, new Set(entriesOf(whole, list).flatMap(({ thing }) => idOf(thing) ?? [])))
  const missing = [...referencesIn(WholeDossier, whole, ['dossier'])].filter(
    ({ to, id }) => !ids.get(to)?.has(id),
  )
  const unknown = missing.map((reference, index) => {
    const candidates = index < mostSearches ? [...(ids.get(reference.to) ?? [])] : []
    return dangling(reference, suggestionList(reference.id, candidates)[0])
  })
  return [...repeated(whole), ...unknown, ...circular(whole)]
}
