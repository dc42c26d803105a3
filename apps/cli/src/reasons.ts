import type { Reason } from '@claimgraph/reports'

/** So many reasons are told in a line; the JSON has all. */
const most = 4

/** Says in a line why a briefing is printed. */
export const wordReasons = (reasons: readonly Reason[]): string => {
  const told = reasons.length > most + 1 ? reasons.slice(0, most) : reasons
  const more = reasons.length - told.length
  return [...told.map(({ words }) => words), ...(more > 0 ? [`${more} more`] : [])].join('; ')
}
