import type { Batch, List, Listed, Page, Slice, Store } from '@claimgraph/store'
import DataLoader from 'dataloader'

/** What resolvers are given. One is made for each operation: what it has read stays as it was until the end. */
export interface GraphContext {
  readonly store: Store
  /** Reads one thing by key, together with all others asked for in the same moment. */
  readonly load: <Answer>(batch: Batch<Answer>, key: string) => Promise<Answer | undefined>
  /** Reads one page of the list that hangs on a parent, together with the same pages of other parents. */
  readonly page: <Row extends Listed, Filter>(
    list: List<Row, Filter>,
    parent: string,
    filter: Filter,
    slice: Slice,
  ) => Promise<Page<Row>>
  /** Counts the list that hangs on a parent, together with those of other parents. */
  readonly count: <Row extends Listed, Filter>(
    list: List<Row, Filter>,
    parent: string,
    filter: Filter,
  ) => Promise<number>
}

/** A loader for each owner and description of arguments, made when it is first asked for. */
const loaders = () => {
  const byOwner = new WeakMap<object, Map<string, DataLoader<string, unknown>>>()
  return <Answer>(
    owner: object,
    how: string,
    batch: Batch<Answer>,
  ): DataLoader<string, Answer | undefined> => {
    const byArguments = byOwner.get(owner) ?? new Map<string, DataLoader<string, unknown>>()
    byOwner.set(owner, byArguments)
    const known = byArguments.get(how)
    // One owner always gives the same kind of answer, so the loader found is one of this kind.
    if (known) return known as DataLoader<string, Answer | undefined>
    const made = new DataLoader<string, Answer | undefined>(async (keys) => {
      const answers = await batch(keys)
      return keys.map((key) => answers.get(key))
    })
    byArguments.set(how, made)
    return made
  }
}

/** A context for one operation over a store. */
export const createContext = (store: Store): GraphContext => {
  const loaderOf = loaders()
  return {
    store,
    load: (batch, key) => loaderOf(batch, '', batch).load(key),
    page: async (list, parent, filter, slice) => {
      const how = `page ${JSON.stringify([filter, slice])}`
      const page = await loaderOf(list, how, (parents) => list.pages(parents, filter, slice)).load(parent)
      return page ?? { rows: [], more: false }
    },
    count: async (list, parent, filter) => {
      const how = `count ${JSON.stringify(filter)}`
      return (await loaderOf(list, how, (parents) => list.counts(parents, filter)).load(parent)) ?? 0
    },
  }
}
