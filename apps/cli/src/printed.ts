import type { Printed } from '@claimgraph/reports'
import { wordReasons } from './reasons.ts'

/** A line about a briefing that stands in its folder, its file in a column of a width. */
export const printedLine = (
  { file, pages, ms, unchanged, reasons }: Omit<Printed, 'edition' | 'key'>,
  width: number,
): string =>
  [
    file.padEnd(width),
    `${String(pages).padStart(3)} ${pages === 1 ? 'page ' : 'pages'}`,
    `${String(ms).padStart(5)} ms`,
    unchanged ? 'unchanged' : wordReasons(reasons),
  ].join('  ')
