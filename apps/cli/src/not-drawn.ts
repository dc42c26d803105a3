import { type Printed, wordMissing } from '@claimgraph/reports'
import type { Console } from './console.ts'

/** What of a briefing is not drawn, each in a sentence: a warning, which `--strict` lets count. */
export const noteNotDrawn = (
  theme: string,
  missing: Printed['missing'],
  strict: boolean,
  console: Console,
): void => {
  const severity = strict
    ? console.paint('red', 'error', 'stderr')
    : console.paint('yellow', 'warning', 'stderr')
  for (const words of wordMissing(missing)) console.note(`${severity}: ${theme}: ${words}`)
}

/** Why a briefing does not pass with `--strict`; undefined where all of it is drawn. */
export const strictFault = (missing: Printed['missing']): string | undefined =>
  missing.length === 0 ? undefined : wordMissing(missing).join(' ')
