import { type Count, maxCount } from '@claimgraph/store'
import SchemaBuilder from '@pothos/core'
import ErrorsPlugin from '@pothos/plugin-errors'
import RelayPlugin from '@pothos/plugin-relay'
import ValidationPlugin from '@pothos/plugin-validation'
import { z } from 'zod'
import type { GraphContext } from './context.ts'
import { badInput } from './errors.ts'
import type { Later } from './later.ts'
import { maxPageSize } from './limits.ts'
import { refusalOf } from './mutations/arguments.ts'
import { handed } from './plan/hint.ts'

const PageSize = z.int().refine((size) => size >= 0 && size <= maxPageSize, {
  error: `a number from 0 to ${maxPageSize}`,
})

const pathOf = (path: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined): string =>
  (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.')

/** Says what a global id is. */
export const idDescription = 'The global id: the type and the slug, such as `Claim:first-joint-exercise`.'

/** The Pothos builder: non-null by default, relay connections with readable global ids, arguments checked by Zod. */
export const builder = new SchemaBuilder<{
  Context: GraphContext
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Connection: { readonly total: () => Later<Count> }
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    EDTF: { Input: string; Output: string }
    JSON: { Input: unknown; Output: unknown }
  }
}>({
  plugins: [RelayPlugin, ErrorsPlugin, ValidationPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'A thing with a global id, such as `Claim:first-joint-exercise`.' },
    idFieldOptions: { description: idDescription },
    encodeGlobalID: (type, id) => `${type}:${id}`,
    edgesFieldOptions: { nullable: false, description: 'The things of this page with their cursors.' },
    nodeFieldOptions: { nullable: false, description: 'The thing itself.' },
    nodesOnConnection: { description: 'The things of this page.' },
    cursorFieldOptions: { description: 'Where the thing stands in the list; opaque.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there is more before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first thing of the page.' },
    endCursorFieldOptions: { description: 'The cursor of the last thing of the page.' },
    firstArgOptions: {
      description: `How many from the start, 0 to ${maxPageSize}; 50 unless first or last is given.`,
      validate: PageSize,
    },
    lastArgOptions: { description: `How many from the end, 0 to ${maxPageSize}.`, validate: PageSize },
    afterArgOptions: { description: 'Only what comes after this cursor.' },
    beforeArgOptions: { description: 'Only what comes before this cursor.' },
  },
  errors: { unsafelyHandleInputErrors: true },
  validation: {
    validationError: ({ issues }, args, context) =>
      refusalOf(issues, args, context) ??
      badInput(issues.map(({ path, message }) => `${pathOf(path)}: expected ${message}`).join('; '), {
        issues: issues.map(({ path, message }) => ({ path: pathOf(path), message })),
      }),
  },
})

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: `How many things the whole list holds, counted no further than ${maxCount}. Counted only when asked for.`,
    resolve: (connection, _, __, info) =>
      handed(
        info,
        connection.total().map(({ count }) => count),
      ),
  }),
)

builder.globalConnectionField('totalCountCapped', (t) =>
  t.boolean({
    description: `Whether the list holds more than ${maxCount} things, and \`totalCount\` stopped there.`,
    resolve: (connection, _, __, info) =>
      handed(
        info,
        connection.total().map(({ capped }) => capped),
      ),
  }),
)
