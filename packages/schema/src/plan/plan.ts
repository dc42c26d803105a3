import type { Store, WantedColumns } from '@claimgraph/store'
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql'
import type { ReadLook } from '../look/look.ts'
import type { Given } from './given.ts'
import type { Print } from './leaf.ts'

/** A row, or what a resolver gave. */
export type Row = Readonly<Record<string, unknown>>

/** How a value becomes a part of the answer. */
export interface Shape {
  readonly nullable: boolean
  /** Of its items, where it is a list. */
  readonly items?: Shape
  readonly print?: Print
  /** Of the object that it is. */
  readonly plan?: Plan
}

/** Where the value of an entry comes from. */
export type Origin =
  /** The row itself. */
  | { readonly is: 'row'; readonly of: (row: Row) => unknown }
  /** The columns of another row that were read beside it. */
  | { readonly is: 'beside'; readonly by: string }
  /** A read for many rows at once. */
  | {
      readonly is: 'read'
      readonly look: ReadLook
      readonly by: string
      readonly wanted: WantedColumns | undefined
    }
  /** The resolver of the field, for each row. */
  | { readonly is: 'resolved'; readonly wanted: WantedColumns | null }

/** A key of an answer, and how its value is found. */
export interface Entry {
  readonly key: string
  readonly parent: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly nodes: readonly FieldNode[]
  readonly given: Given
  readonly origin: Origin
  readonly shape: Shape
}

/** All that is asked of things of one type. */
export interface Plan {
  readonly entries: readonly Entry[]
}

/** What plans are made from. */
export interface Planning {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** Those that `@include` and `@skip` look at are the same whenever the plan is used. */
  readonly variables: Readonly<Record<string, unknown>>
  readonly store: Store
}

/** What a plan cannot be made for: what is asked of it is left to graphql-js. */
export class Unplannable extends Error {}
