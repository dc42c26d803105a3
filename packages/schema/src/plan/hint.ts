import type { WantedColumns } from '@claimgraph/store'
import type { GraphQLResolveInfo } from 'graphql'
import type { Later } from '../later.ts'

/** What a plan tells a resolver beside what graphql-js would. */
export interface PlannedInfo extends GraphQLResolveInfo {
  /** What is asked of the things that the field gives; null where it is none of them, but only how many there are. */
  readonly wanted: WantedColumns | null
}

/** What is asked of the things that a field gives; undefined: it is not known, so that all must be read. */
export const wantedBy = (info: GraphQLResolveInfo): WantedColumns | null | undefined =>
  (info as Partial<PlannedInfo>).wanted

/** The answer of a resolver: a plan takes it when it is time, and graphql-js is given a promise. */
export const handed = <Value>(info: GraphQLResolveInfo, answer: Later<Value>): Promise<Value> =>
  // Whoever gives the hint takes answers that are no promises.
  'wanted' in info ? (answer as unknown as Promise<Value>) : answer.soon()
