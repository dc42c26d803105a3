import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import { type Console, consoleOn, type Terminal } from './console.ts'
import { isExpected, UsageError } from './errors.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { createProgram } from './program.ts'
import { tellError } from './tell-error.ts'

const readVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0'
}

/** What other packages say of how they were called or set up, by the codes of their errors. */
const setupCodes: ReadonlySet<unknown> = new Set([
  'FOLDER_UNREADABLE',
  'TEXT_UNREADABLE',
  'UNKNOWN_TEXT',
  'UNKNOWN_STORE',
  'CANNOT_OPEN_STORE',
  'NEWER_STORE',
  'CANNOT_USE_QUEUE',
  'PORT_IN_USE',
  'BIND_REFUSED',
  'LISTEN_FAILED',
  'SERVER_UNREACHABLE',
])

const isUsage = (error: unknown): boolean =>
  error instanceof UsageError || (isExpected(error) && setupCodes.has(error.code))

const report = (error: unknown, console: Console, debug: boolean): ExitCode => {
  // Commander has printed its own message; asking for help or the version is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
  tellError(error, console)
  if (!isExpected(error) && !debug)
    console.note('hint: This is a fault of claimgraph. Run again with --debug to see where it arose.')
  if (debug && error instanceof Error) console.note(error.stack ?? '')
  return isUsage(error) ? exitCodes.usage : exitCodes.findings
}

/** Runs the command line of a terminal. @returns the exit code */
export const main = async (terminal: Terminal): Promise<ExitCode> => {
  const console = consoleOn(terminal)
  let code: ExitCode = exitCodes.fine
  const program = createProgram(readVersion(), console, terminal, (finished) => {
    code = finished
  })
  try {
    await program.parseAsync([...terminal.argv])
    return code
  } catch (error) {
    return report(error, console, terminal.argv.includes('--debug'))
  }
}
