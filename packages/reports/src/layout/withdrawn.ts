import type { Briefing, BriefingClaim } from '../briefing.ts'

/** The numbers of the sources that were retracted. */
export const withdrawnNumbers = ({ sources }: Briefing): ReadonlySet<number> =>
  new Set(sources.filter(({ status }) => status === 'retracted').map(({ number }) => number))

/** Whether a claim has no origin left because what asserts it first hand was withdrawn. */
export const lostItsOrigin = (
  { corroboration: { origins }, assertions }: BriefingClaim,
  withdrawn: ReadonlySet<number>,
): boolean =>
  origins === 0 &&
  assertions.some(
    ({ stance, via, source }) => stance === 'asserts' && via.length === 0 && withdrawn.has(source),
  )
