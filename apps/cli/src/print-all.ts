import {
  type Execute,
  OutputError,
  type Press,
  type Printed,
  ReportsError,
  StoppedError,
} from '@claimgraph/reports'
import type { Console, Terminal } from './console.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { onInterrupt } from './interrupt.ts'
import { noteNotDrawn } from './not-drawn.ts'
import { printedLine } from './printed.ts'
import { wordTimeLeft } from './time-left.ts'

/** A briefing that could not be printed. */
interface Failed {
  readonly theme: string
  readonly error: string
}

/**
 * What is said of briefings: a line of each, a line of each that was printed, with how many there are, or all of it as
 * JSON.
 */
export type Telling = 'each' | 'printed' | 'json'

/** How it is told what became of briefings. */
export interface Told {
  readonly telling: Telling
  /** Whether what is not drawn counts as a failure. */
  readonly strict: boolean
}

/** What became of the briefings. */
export interface Result {
  readonly printed: Printed[]
  readonly failed: Failed[]
  /** The themes whose turn had not come when the build was stopped. */
  readonly stopped: string[]
}

const isTold = ({ unchanged }: Printed, telling: Telling): boolean =>
  telling === 'each' || (telling === 'printed' && !unchanged)

/** So few are printed before anybody asks how long it will take. */
const fewThemes = 5

/** Prints the themes, and reports them in their order; one that fails does not keep the others from being printed. */
const printAll = async (
  press: Press,
  execute: Execute,
  themes: readonly string[],
  place: (file: string) => string,
  console: Console,
  { telling, strict }: Told,
): Promise<Result> => {
  const result: Result = { printed: [], failed: [], stopped: [] }
  const width = Math.max(...themes.map((theme) => place(`${theme}.pdf`).length))
  const begun = performance.now()
  let done = 0
  const attempts = themes.map(async (theme): Promise<Printed | ReportsError> => {
    try {
      const entry = await press.print(execute, theme)
      return { ...entry, file: place(entry.file), ms: Math.round(entry.ms) }
    } catch (error) {
      if (error instanceof ReportsError && !(error instanceof OutputError)) return error
      press.stop()
      throw error
    } finally {
      done += 1
    }
  })
  // What is thrown is thrown below, once all that has begun is finished.
  const finished = Promise.allSettled(attempts)
  const timeLeft = (): string =>
    themes.length > fewThemes ? wordTimeLeft(done, themes.length, performance.now() - begun) : ''
  try {
    for (const [index, theme] of themes.entries()) {
      console.progress(`${index + 1} of ${themes.length}: ${theme}${timeLeft()}`)
      const attempt = await attempts[index]
      if (attempt instanceof StoppedError) result.stopped.push(theme)
      else if (attempt instanceof ReportsError) {
        result.failed.push({ theme, error: attempt.message })
        console.note(`${console.paint('red', 'error', 'stderr')}: ${attempt.message}`)
      } else if (attempt) {
        result.printed.push(attempt)
        if (isTold(attempt, telling)) console.data(printedLine(attempt, width))
        noteNotDrawn(theme, attempt.missing, strict, console)
      }
    }
  } finally {
    await finished
  }
  return result
}

/** `Printed 1, unchanged 4.` */
const countsOf = ({ printed, failed }: Result): string => {
  const unchanged = printed.filter((one) => one.unchanged).length
  const counts = { Printed: printed.length - unchanged, unchanged, failed: failed.length }
  const told = Object.entries(counts).filter(([word, count]) => word === 'Printed' || count > 0)
  return `${told.map(([word, count]) => `${word} ${count}`).join(', ')}.`
}

/** Says what was left when a build was stopped. */
const noteStopped = (stopped: readonly string[], total: number, console: Console): void => {
  if (stopped.length > 0)
    console.note(
      `Stopped with ${total - stopped.length} of ${total} done. The same command goes on from there.`,
    )
}

/** Prints the themes until they are done, or the terminal asks to stop. */
export const printUntilDone = async (
  press: Press,
  execute: Execute,
  themes: readonly string[],
  place: (file: string) => string,
  console: Console,
  terminal: Terminal,
  told: Told,
  output: (result: Result) => Promise<void>,
): Promise<ExitCode> => {
  const interrupt = onInterrupt(terminal, () => {
    press.stop()
    console.note('Stopping when what is being printed is done. To stop at once, do that again.')
  })
  try {
    const result = await printAll(press, execute, themes, place, console, told)
    const { telling, strict } = told
    if (telling === 'json') console.json(result)
    if (telling === 'printed' && result.stopped.length === 0) console.note(countsOf(result))
    noteStopped(result.stopped, themes.length, console)
    await output(result)
    const signal = interrupt.signal()
    if (signal !== undefined && result.stopped.length > 0) return exitCodes[signal]
    const isFaulty =
      result.failed.length > 0 || (strict && result.printed.some(({ missing }) => missing.length > 0))
    return isFaulty ? exitCodes.findings : exitCodes.fine
  } finally {
    interrupt.forget()
    await press.close()
  }
}
