import { type Kind, root, type Searched, type Store, searched } from '@claimgraph/store'
import { suggestionList } from 'graphql/jsutils/suggestionList.js'

/** So many slugs are compared, letter by letter; of more things than these the words are searched for. */
const compared = 1_000

/** Longer than any slug; what is longer is like none. */
const longest = 100

/** The slugs of the first things of a kind, in the order of the files. */
const firstSlugs = async (store: Store, kind: Kind): Promise<readonly string[]> => {
  const list = {
    theme: store.themes.list,
    actor: store.actors.list,
    event: store.events.list,
    source: store.sources.list,
    claim: store.claims.list,
    prediction: store.claims.predictions,
    assertion: store.assertions.list,
  }[kind as string]
  const [page] = (await list?.pages([root], {}, { limit: compared })) ?? []
  return page?.rows.map(({ id }) => id) ?? []
}

const isSearched = (kind: Kind): kind is Searched => (searched as readonly string[]).includes(kind)

/** The first thing of a kind that has all words of a slug. */
const withWordsOf = async (store: Store, kind: Kind, slug: string): Promise<string | undefined> => {
  if (!isSearched(kind) || kind === 'passage') return undefined
  const { rows } = await store.search.page({ text: slug.replaceAll('-', ' '), kinds: [kind] }, { limit: 1 })
  return rows[0]?.id
}

/** Finds the slug of a kind that was most likely meant; undefined where none is near. */
export type Nearest = (kind: Kind, slug: string) => Promise<string | undefined>

/** Finds nearest slugs for one answer: the slugs of a kind are read once. */
export const nearestIn = (store: Store): Nearest => {
  const known = new Map<Kind, Promise<readonly string[]>>()
  const slugsOf = (kind: Kind): Promise<readonly string[]> => {
    const slugs = known.get(kind) ?? firstSlugs(store, kind)
    known.set(kind, slugs)
    return slugs
  }
  return async (kind, slug) => {
    if (slug.length > longest) return undefined
    return suggestionList(slug, await slugsOf(kind))[0] ?? (await withWordsOf(store, kind, slug))
  }
}
