import { UsageError } from './errors.ts'

/** The last second that a PDF can bear: its years have four digits. */
const lastSecond = Date.UTC(9999, 11, 31, 23, 59, 59) / 1_000

/**
 * The date that documents bear as that of their making, where the environment names one:
 * https://reproducible-builds.org/specs/source-date-epoch/
 * @throws UsageError where it names none that can be understood
 */
export const documentDateIn = ({
  SOURCE_DATE_EPOCH: text = '',
}: Readonly<Record<string, string | undefined>>): Date | undefined => {
  if (text === '') return undefined
  const seconds = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (seconds <= lastSecond) return new Date(seconds * 1_000)
  throw new UsageError(
    `Expected SOURCE_DATE_EPOCH to be a number of seconds since 1970, such as 1735689600, not "${text}".`,
    'Without it, documents are dated by the day that the dossier is as of.',
  )
}
