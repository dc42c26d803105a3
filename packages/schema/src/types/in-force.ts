import { type DatedJudgement, judgementsInForce } from '@claimgraph/store'
import { builder } from '../builder.ts'

/** Says what `asOf` means. */
export const asOf = 'As things stood at the end of this day; now unless given.'

/** The day up to which views count. */
export interface AsOf {
  readonly asOf?: string | null | undefined
}

/** The arguments of a field that gives judgements. */
export const judgementArgs = builder.args((t) => ({
  asOf: t.field({ type: 'Date', description: asOf }),
  superseded: t.boolean({
    defaultValue: false,
    description: 'Whether to give all that were made, those that others have superseded too.',
  }),
}))

/** The judgements that the arguments ask for. */
export const judgementsAsked = (
  all: readonly DatedJudgement[],
  given: AsOf & { readonly superseded?: boolean | null | undefined },
): readonly DatedJudgement[] => {
  const day = given.asOf ?? undefined
  if (given.superseded) return day === undefined ? all : all.filter(({ on }) => on <= day)
  return judgementsInForce(all, day)
}
