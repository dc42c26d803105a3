import {
  BadCursorError,
  type List,
  type Query,
  root,
  type Slice,
  TooManyConditionsError,
} from '@claimgraph/store'
import type { GraphQLResolveInfo } from 'graphql'
import type { GraphContext } from './context.ts'
import { badInput } from './errors.ts'
import { defaultPageSize } from './limits.ts'
import { pagePlan } from './look/page.ts'
import { viewsOf } from './look/view.ts'

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

/** Where a page stands that nobody asks for. */
const nowhere = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }

/** What the caller got wrong, where the store says so. */
export const explained = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
  try {
    return await answer
  } catch (error) {
    if (error instanceof BadCursorError || error instanceof TooManyConditionsError)
      throw badInput(error.message)
    throw error
  }
}

/**
 * Reads a connection: one page of a list, and its count where that is asked for.
 * @param parent what the list hangs on
 */
export const connect = async <Row extends object, Where, Field extends string>(
  context: GraphContext,
  info: GraphQLResolveInfo,
  list: List<Row, Where, Field>,
  args: PageArguments & Query<Where, Field>,
  parent: string = root,
) => {
  const slice = sliceOf(args)
  const query = { where: args.where, orderBy: args.orderBy }
  const total = () => explained(context.count(list, parent, query))
  const plan = pagePlan(info)
  if (!plan) return { edges: [], pageInfo: nowhere, total }
  const { rows, more, cursorOf } = await explained(context.page(list, parent, query, slice))
  const views = await viewsOf(context, plan, rows, info.variableValues)
  const edges = views.map((node) => ({
    node,
    get cursor() {
      return cursorOf(node.row)
    },
  }))
  return {
    edges,
    pageInfo: {
      hasNextPage: slice.fromEnd ? slice.before !== undefined : more,
      hasPreviousPage: slice.fromEnd ? more : slice.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    total,
  }
}
