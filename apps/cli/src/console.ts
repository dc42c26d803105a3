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

/** Prints on the streams of a terminal. */
export const consoleOn = ({ stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>): Console => {
  for (const stream of [stdout, stderr]) stream.on('error', heedFailure(stderr))
  let transient = false
  const clear = (): void => {
    if (transient) stderr.write(eraseLine)
    transient = false
  }
  return {
    data: (line) => {
      clear()
      stdout.write(`${line}\n`)
    },
    json: (value) => {
      clear()
      stdout.write(`${JSON.stringify(value, null, 2)}\n`)
    },
    note: (line) => {
      clear()
      stderr.write(`${line}\n`)
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
