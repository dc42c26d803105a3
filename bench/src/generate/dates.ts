import type { DateStatement } from '@claimgraph/model'
import type { Random } from './random.ts'

const two = (count: number): string => String(count).padStart(2, '0')

const edtfOf = (random: Random): string => {
  const year = 1995 + random.below(30)
  const month = `${year}-${two(1 + random.below(12))}`
  return random.pick([
    `${month}-${two(1 + random.below(28))}`,
    `${month}-${two(1 + random.below(28))}`,
    month,
    `${year}`,
    `${year}~`,
    `${month}?`,
    `${year}/${year + 1 + random.below(3)}`,
    `${year}/..`,
  ])
}

/** A date of the thirty years from 1995: days, months, years, uncertain ones, spans and open ones. */
export const dateOf = (random: Random): DateStatement => ({
  edtf: edtfOf(random),
  basis: 'stated',
  passages: [],
})
