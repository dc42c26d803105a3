import type { Batch, Count, List, Page, Query, Slice, Store } from '@claimgraph/store'
import { type Gather, gatherer } from './gather.ts'
import { closed, type Writing } from './mutations/writing.ts'

/** What resolvers are given. One is made for each operation: what it has read stays as it was, until it changes something. */
export interface GraphContext {
  readonly store: Store
  readonly writing: Writing
  /** Forgets what was read: once something was changed, what follows sees it. */
  readonly forget: () => void
  /** Reads things by their keys, together with all others asked for in the same moment. */
  readonly load: <Answer>(
    batch: Batch<Answer>,
    keys: readonly string[],
  ) => Promise<(key: string) => Answer | undefined>
  /** As `load`, for things of which a field asks the same: they are filled in as they are read. */
  readonly view: <Answer>(
    field: object,
    batch: Batch<Answer>,
    keys: readonly string[],
  ) => Promise<(key: string) => Answer | undefined>
  /** Reads one page of the list that hangs on a parent, together with the same pages of other parents. */
  readonly page: <Row, Where, Field extends string>(
    list: List<Row, Where, Field>,
    parent: string,
    query: Query<Where, Field>,
    slice: Slice,
  ) => Promise<Page<Row>>
  /** Counts the list that hangs on a parent, together with those of other parents. */
  readonly count: <Row, Where, Field extends string>(
    list: List<Row, Where, Field>,
    parent: string,
    query: Query<Where, Field>,
  ) => Promise<Count>
}

/** A gatherer for each owner and description of arguments, made when it is first asked for. */
const gatherers = () => {
  const byOwner = new Map<object, Map<string, Gather<unknown>>>()
  return <Answer>(owner: object, how: string, batch: Batch<Answer>): Gather<Answer> => {
    const byArguments = byOwner.get(owner) ?? new Map<string, Gather<unknown>>()
    byOwner.set(owner, byArguments)
    const known = byArguments.get(how)
    // One owner always gives the same kind of answer, so the gatherer found is one of this kind.
    if (known) return known as Gather<Answer>
    const made = gatherer(batch)
    byArguments.set(how, made)
    return made
  }
}

/**
 * A context for one operation over a store.
 * @param writing whether mutations are taken; they are not unless this says so
 */
export const createContext = (store: Store, writing: Writing = closed): GraphContext => {
  let gathererOf = gatherers()
  return {
    store,
    writing,
    forget: () => {
      gathererOf = gatherers()
    },
    load: (batch, keys) => gathererOf(batch, '', (asked) => batch(asked))(keys),
    view: (field, batch, keys) => gathererOf(field, '', batch)(keys),
    page: async (list, parent, query, slice) => {
      const how = `page ${JSON.stringify([query, slice])}`
      const pages = gathererOf(list, how, (parents) => list.pages(parents, query, slice))
      return answered((await pages([parent]))(parent))
    },
    count: async (list, parent, { where }) => {
      const how = `count ${JSON.stringify(where)}`
      const counts = gathererOf(list, how, (parents) => list.counts(parents, { where }))
      return answered((await counts([parent]))(parent))
    },
  }
}

/** A list answers for every parent. */
const answered = <Answer>(answer: Answer | undefined): Answer => {
  if (answer === undefined) throw new Error('The store left a list out of its answer.')
  return answer
}
