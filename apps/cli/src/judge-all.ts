import type { Execute, Judge, Leftover, Reason } from '@claimgraph/reports'
import type { Console } from './console.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
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
  /** The path of a PDF, as the user sees it. */
  readonly place: (file: string) => string
}

interface Due extends Leftover {
  readonly reasons: readonly Reason[]
}

/** What a build would do, as `--json` has it. */
export interface Judged {
  /** What it would print. */
  readonly due: readonly Due[]
  /** What stands there as it would be printed. */
  readonly unchanged: readonly Leftover[]
  /** PDFs in the manifest whose themes are no more. */
  readonly leftovers: readonly Leftover[]
}

const judgeEach = async (
  judge: Judge,
  execute: Execute,
  { themes, all, check, place }: JudgeAllOptions,
  console: Console,
): Promise<Judged> => {
  const due: Due[] = []
  const unchanged: Leftover[] = []
  for (const [index, theme] of themes.entries()) {
    console.progress(`${index + 1} of ${themes.length}: ${theme}`)
    const { file, reasons } = await judge.judge(execute, theme)
    const named = { theme, file: place(file) }
    if (reasons.length === 0) unchanged.push(named)
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
  const { due, leftovers } = judged
  if (options.json) console.json(judged)
  else {
    const width = Math.max(...[...due, ...leftovers].map(({ file }) => file.length))
    for (const { file, reasons } of due) console.data(`${file.padEnd(width)}  ${wordReasons(reasons)}`)
    for (const { theme, file } of leftovers)
      console.data(`${file.padEnd(width)}  there is no theme ${theme} any more`)
    if (options.themes.length + leftovers.length > 0) console.note(summary(judged, options))
  }
  if (options.check) await onChecked(judged)
  return options.check && due.length + leftovers.length > 0 ? exitCodes.findings : exitCodes.fine
}
