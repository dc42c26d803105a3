import {
  type Awaitable,
  BadCursorError,
  type List,
  type Page,
  type Query,
  root,
  type Slice,
  TooManyConditionsError,
} from '@claimgraph/store'
import type { GraphQLResolveInfo } from 'graphql'
import type { GraphContext } from './context.ts'
import { badInput } from './errors.ts'
import { Later } from './later.ts'
import { defaultPageSize } from './limits.ts'
import { handed, wantedBy } from './plan/hint.ts'

/** The relay arguments of a connection. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

const sliceOf = ({ first, last, after, before }: PageArguments): Slice => {
  if (first != null && last != null) throw badInput('Give either first or last, not both.')
  return {
    limit: first ?? last ?? defaultPageSize,
    fromEnd: last != null,
    ...(after == null ? {} : { after }),
    ...(before == null ? {} : { before }),
  }
}

/** What the caller got wrong, where the store says so. */
const blamed = (error: unknown): never => {
  if (error instanceof BadCursorError || error instanceof TooManyConditionsError)
    throw badInput(error.message)
  throw error
}

/** An answer of the store; what the caller got wrong is told as such. */
export const explained = <Answer>(answer: Later<Answer> | (() => Awaitable<Answer>)): Later<Answer> =>
  new Later(() => {
    try {
      const value = answer instanceof Later ? answer.now() : answer()
      return value instanceof Promise ? value.catch(blamed) : value
    } catch (error) {
      return blamed(error)
    }
  })

const edgeOf = <Row>(node: Row, cursorOf: (row: Row) => string) => ({
  node,
  get cursor() {
    return cursorOf(node)
  },
})

/** What a page shows of where it stands. */
const pageInfoOf = <Row>({ rows, more, cursorOf }: Page<Row>, { fromEnd, before, after }: Slice) => {
  const cursorAt = (row: Row | undefined): string | null => (row === undefined ? null : cursorOf(row))
  return {
    hasNextPage: fromEnd ? before !== undefined : more,
    hasPreviousPage: fromEnd ? more : after !== undefined,
    get startCursor() {
      return cursorAt(rows.at(0))
    },
    get endCursor() {
      return cursorAt(rows.at(-1))
    },
  }
}

/** Where a page stands that nobody asks for. */
const nowhere = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }

/**
 * A connection: one page of a list, and its count where that is asked for.
 * @param parent what the list hangs on
 */
export const connect = <Row extends object, Where, Field extends string>(
  context: GraphContext,
  info: GraphQLResolveInfo,
  list: List<Row, Where, Field>,
  args: PageArguments & Query<Where, Field>,
  parent: string = root,
) => {
  const slice = sliceOf(args)
  const query = { where: args.where, orderBy: args.orderBy }
  const total = () => explained(context.count(list, parent, query))
  const wanted = wantedBy(info)
  if (wanted === null) return { edges: [], pageInfo: nowhere, total }
  const answer = explained(context.page(list, parent, query, slice, wanted?.columns)).map((page) => ({
    edges: page.rows.map((row) => edgeOf(row, page.cursorOf)),
    pageInfo: pageInfoOf(page, slice),
    total,
  }))
  return handed(info, answer)
}
