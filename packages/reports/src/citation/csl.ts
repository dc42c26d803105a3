import type { CitationType, Term } from '@claimgraph/model'

/** A name as CSL takes it: a person, or whatever has one whole name. */
export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string }

/** A date as CSL takes it: year, month and day as far as known, or words that are printed as they are. */
export type CslDate =
  | { readonly 'date-parts': readonly [readonly number[]]; readonly circa?: true }
  | { readonly literal: string }

/** A source as CSL-JSON (CSL 1.0.2), as far as a briefing knows it. What is not known is absent. */
export interface CslItem {
  readonly id: string
  readonly type: Term<typeof CitationType>
  readonly language: string
  readonly author?: readonly CslName[]
  readonly title?: string
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly URL?: string
}
