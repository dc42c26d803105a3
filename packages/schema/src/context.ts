import type { Batch, Count, List, Page, Query, Slice, Store, WantedColumns } from '@claimgraph/store'
import { type Gather, gatherer } from './gather.ts'
import type { Later } from './later.ts'
import { closed, type Writing } from './mutations/writing.ts'

/** What resolvers are given. One is made for each operation. */
export interface GraphContext {
  readonly store: Store
  readonly writing: Writing
  /** Reads things by their keys, together with all others asked for in the same moment: each in the place of its key. */
  readonly load: <Answer>(
    batch: Batch<Answer>,
    keys: readonly string[],
    wanted?: WantedColumns,
  ) => Later<readonly (Answer | undefined)[]>
  /** Reads one page of the list that hangs on a parent, together with the same pages of other parents. */
  readonly page: <Row, Where, Field extends string>(
    list: List<Row, Where, Field>,
    parent: string,
    query: Query<Where, Field>,
    slice: Slice,
    columns?: readonly string[],
  ) => Later<Page<Row>>
  /** Counts the list that hangs on a parent, together with those of other parents. */
  readonly count: <Row, Where, Field extends string>(
    list: List<Row, Where, Field>,
    parent: string,
    query: Query<Where, Field>,
  ) => Later<Count>
}

/** A gatherer for each owner and description of arguments, made when it is first asked for. */
const gatherers = () => {
  const known: { readonly owner: object; readonly how: string; readonly gather: Gather<unknown> }[] = []
  return <Answer>(
    owner: object,
    how: string,
    batch: Parameters<typeof gatherer<Answer>>[0],
  ): Gather<Answer> => {
    // There are few in one operation.
    // One owner always gives the same kind of answer, so the gatherer found is one of this kind.
    for (const one of known) if (one.owner === owner && one.how === how) return one.gather as Gather<Answer>
    const gather = gatherer(batch)
    known.push({ owner, how, gather })
    return gather
  }
}

/** A list answers for every parent. */
const answered = <Answer>([answer]: readonly (Answer | undefined)[]): Answer => {
  if (answer === undefined) throw new Error('The store left a list out of its answer.')
  return answer
}

/**
 * A context for one operation over a store.
 * @param writing whether mutations are taken; they are not unless this says so
 */
export const createContext = (store: Store, writing: Writing = closed): GraphContext => {
  const gathererOf = gatherers()
  return {
    store,
    writing,
    load: (batch, keys, wanted) =>
      gathererOf(batch, wanted?.shape ?? '', (asked) => batch(asked, wanted))(keys),
    page: (list, parent, query, slice, columns) => {
      const how = `page ${JSON.stringify([query, slice, columns])}`
      const pages = gathererOf(list, how, (parents) => list.pages(parents, query, slice, columns))
      return pages([parent]).map(answered)
    },
    count: (list, parent, { where }) => {
      const how = `count ${JSON.stringify(where)}`
      return gathererOf(list, how, (parents) => list.counts(parents, { where }))([parent]).map(answered)
    },
  }
}
