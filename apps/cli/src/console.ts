import { styleText } from 'node:util'
import { exitCodes } from './exit-codes.ts'

/** What asks a command to stop: Ctrl-C, and what services are stopped with. */
export type Signal = 'SIGINT' | 'SIGTERM'

/** The parts of a process that the command uses. `process` itself fits. */
export interface Terminal {
  readonly argv: readonly string[]
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly stdin: NodeJS.ReadStream
  readonly cwd: () => string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly on: (signal: Signal, listener: () => void) => unknown
  readonly once: (signal: Signal, listener: () => void) => unknown
  readonly off: (signal: Signal, listener: () => void) => unknown
}

type Style = Parameters<typeof styleText>[0]

/** Where a command prints: data to stdout, everything else to stderr. */
export interface Console {
  /** A line of data. */
  readonly data: (line: string) => void
  /** A value as JSON, the only data of a command called with `--json`. */
  readonly json: (value: unknown) => void
  /** A value as JSON in a line, of a command that prints many with `--json`. */
  readonly jsonLine: (value: unknown) => void
  /** A line about the work. */
  readonly note: (line: string) => void
  /** A line that the next one replaces on a terminal; nothing in a log. */
  readonly progress: (line: string) => void
  /** Colours text for stdout or stderr where that is a terminal and NO_COLOR is not set. */
  readonly paint: (style: Style, text: string, stream?: 'stdout' | 'stderr') => string
}

const eraseLine = '\r\u001B[2K'

/**
 * Whoever reads may have had enough, as `head` has: the work goes on to its end, unheard. Where it cannot be written, such as to a
 * full disk, what was asked for is lost, and nothing more is of use.
 */
const heedFailure =
  (stderr: NodeJS.WriteStream) =>
  ({ code, message }: NodeJS.ErrnoException): void => {
    if (code === 'EPIPE') return
    stderr.write(
      `error: What is printed cannot be written (${message}). Free the disk, or send it elsewhere.\n`,
    )
    process.exit(exitCodes.findings)
  }

/**
 * GitHub Actions reads orders in the log, such as to go on deaf or to hide words: a line that begins with `::`, and `##[`
 * anywhere. What we print of files and graphs gives none.
 */
const withoutOrders = (text: string): string =>
  text.replace(/^([\s\u0085]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')

/** The same without orders, and to JSON the same value. */
const jsonWithoutOrders = (json: string): string => json.replaceAll('##[', '##\\u005b')

const unchanged = (text: string): string => text

/** Prints on the streams of a terminal. */
export const consoleOn = ({ stdout, stderr, env }: Pick<Terminal, 'stdout' | 'stderr' | 'env'>): Console => {
  const { GITHUB_ACTIONS } = env
  const isRead = GITHUB_ACTIONS === 'true'
  const [safe, safeJson] = isRead ? [withoutOrders, jsonWithoutOrders] : [unchanged, unchanged]
  for (const stream of [stdout, stderr]) stream.on('error', heedFailure(stderr))
  let transient = false
  const clear = (): void => {
    if (transient) stderr.write(eraseLine)
    transient = false
  }
  return {
    data: (line) => {
      clear()
      stdout.write(`${safe(line)}\n`)
    },
    json: (value) => {
      clear()
      stdout.write(`${safeJson(JSON.stringify(value, null, 2))}\n`)
    },
    jsonLine: (value) => {
      clear()
      stdout.write(`${safeJson(JSON.stringify(value))}\n`)
    },
    note: (line) => {
      clear()
      stderr.write(`${safe(line)}\n`)
    },
    progress: (line) => {
      if (!stderr.isTTY) return
      clear()
      stderr.write(line)
      transient = true
    },
    paint: (style, text, stream = 'stdout') =>
      styleText(style, text, { stream: stream === 'stdout' ? stdout : stderr }),
  }
}
