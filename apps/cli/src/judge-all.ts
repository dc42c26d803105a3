import type { Execute, Judge, Leftover, Printed, Reason } from '@claimgraph/reports'
import type { Console } from './console.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { noteNotDrawn } from './not-drawn.ts'
import { wordReasons } from './reasons.ts'

/** What is judged, and how that is told. */
export interface JudgeAllOptions {
  /** The themes to judge. */
  readonly themes: readonly string[]
  /** All themes of the dossier, where PDFs of others are to be told as leftovers. */
  readonly all: readonly string[] | undefined
  /** Whether what has to be printed is a finding. */
  readonly check: boolean
  readonly json: boolean
  /** Whether what is not drawn is a finding. */
  readonly strict: boolean
  /** The path of a PDF, as the user sees it. */
  readonly place: (file: string) => string
}

interface Due extends Leftover {
  readonly reasons: readonly Reason[]
}

/** A PDF that stands as it would be printed, and what is not drawn in it. */
interface Unchanged extends Leftover, Pick<Printed, 'missing'> {}

/** What a build would do, as `--json` has it. */
export interface Judged {
  /** What it would print. */
  readonly due: readonly Due[]
  /** What stands there as it would be printed. */
  readonly unchanged: readonly Unchanged[]
  /** PDFs of a build whose themes are no more. */
  readonly leftovers: readonly Leftover[]
}

const judgeEach = async (
  judge: Judge,
  execute: Execute,
  { themes, all, check, place }: JudgeAllOptions,
  console: Console,
): Promise<Judged> => {
  const due: Due[] = []
  const unchanged: Unchanged[] = []
  for (const [index, theme] of themes.entries()) {
    console.progress(`${index + 1} of ${themes.length}: ${theme}`)
    const { file, reasons, known } = await judge.judge(execute, theme)
    const named = { theme, file: place(file) }
    if (reasons.length === 0) unchanged.push({ ...named, missing: known?.missing ?? [] })
    else due.push({ ...named, reasons: check ? reasons.map(asFound) : reasons })
  }
  const left = all ? await judge.leftovers(all) : []
  return { due, unchanged, leftovers: left.map(({ theme, file }) => ({ theme, file: place(file) })) }
}

const summary = ({ due, unchanged, leftovers }: Judged, { check, themes }: JudgeAllOptions): string => {
  if (!check) return `To be printed: ${due.length} of ${themes.length}. Nothing was written.`
  return [
    `As they would be printed now: ${unchanged.length} of ${themes.length}.`,
    ...(due.length > 0 ? ['To print the others, call the same command without --check.'] : []),
    ...(leftovers.length > 0 ? ['Remove the PDFs that no theme has.'] : []),
  ].join(' ')
}

/** What is a first build to a build is something else to who looks for its PDF. */
const asFound = (reason: Reason): Reason =>
  reason.cause === 'first' ? { ...reason, words: 'not built yet' } : reason

/** A line for each PDF that is to be printed or removed, and what is not drawn in those that stand. */
const tell = (judged: Judged, options: JudgeAllOptions, console: Console): void => {
  const { due, unchanged, leftovers } = judged
  const width = Math.max(...[...due, ...leftovers].map(({ file }) => file.length))
  for (const { file, reasons } of due) console.data(`${file.padEnd(width)}  ${wordReasons(reasons)}`)
  for (const { theme, file } of leftovers)
    console.data(`${file.padEnd(width)}  there is no theme ${theme} any more`)
  for (const { theme, missing } of unchanged) noteNotDrawn(theme, missing, options.strict, console)
  if (options.themes.length + leftovers.length > 0) console.note(summary(judged, options))
}

const isFaulty = ({ due, unchanged, leftovers }: Judged, { strict }: JudgeAllOptions): boolean =>
  due.length + leftovers.length > 0 || (strict && unchanged.some(({ missing }) => missing.length > 0))

/**
 * Says which briefings a build would print, and why, and writes nothing into their folder.
 * @param onChecked called with what a check found
 */
export const judgeAll = async (
  judge: Judge,
  execute: Execute,
  options: JudgeAllOptions,
  console: Console,
  onChecked: (judged: Judged) => Promise<void>,
): Promise<ExitCode> => {
  const judged = await judgeEach(judge, execute, options, console)
  if (options.json) console.json(judged)
  else tell(judged, options, console)
  if (!options.check) return exitCodes.fine
  await onChecked(judged)
  return isFaulty(judged, options) ? exitCodes.findings : exitCodes.fine
}
