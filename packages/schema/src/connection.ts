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

/** A thing of a page. Its cursor is made when it is asked for. */
class Edge<Row> {
  readonly node: Row
  readonly #cursorOf: (row: Row) => string

  constructor(node: Row, cursorOf: (row: Row) => string) {
    this.node = node
    this.#cursorOf = cursorOf
  }

  get cursor(): string {
    return this.#cursorOf(this.node)
  }
}

/** What a page shows of where it stands. */
class PageInfo<Row> {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly #page: Page<Row>

  constructor(page: Page<Row>, { fromEnd, before, after }: Slice) {
    this.hasNextPage = fromEnd ? before !== undefined : page.more
    this.hasPreviousPage = fromEnd ? page.more : after !== undefined
    this.#page = page
  }

  get startCursor(): string | null {
    return this.#cursorOf(this.#page.rows.at(0))
  }

  get endCursor(): string | null {
    return this.#cursorOf(this.#page.rows.at(-1))
  }

  #cursorOf(row: Row | undefined): string | null {
    return row === undefined ? null : this.#page.cursorOf(row)
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
    edges: page.rows.map((row) => new Edge(row, page.cursorOf)),
    pageInfo: new PageInfo(page, slice),
    total,
  }))
  return handed(info, answer)
}
