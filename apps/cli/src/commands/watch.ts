import { resolve } from 'node:path'
import { readTemplate } from '@claimgraph/dossier'
import { filesOfTemplate } from '@claimgraph/model'
import { isStylePath } from '../citation-style.ts'
import type { Console, Signal, Terminal } from '../console.ts'
import { isExpected, UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { onInterrupt } from '../interrupt.ts'
import { locateDossier } from '../locate.ts'
import { shown } from '../shown.ts'
import { tellError } from '../tell-error.ts'
import { type Fate, type Watching, watchDossierFiles } from '../watching.ts'
import { type BuildOptions, build, splitArguments } from './build.ts'

/** What makes no sense where a build goes on with each save, and why. */
const refused: readonly (readonly [option: keyof BuildOptions, name: string, why: string])[] = [
  ['check', '--check', 'looks once and writes nothing'],
  ['dryRun', '--dry-run', 'looks once and writes nothing'],
  ['db', '--db', 'names a database, which has no files to watch'],
  ['report', '--report', 'tells of one build'],
  ['json', '--json', 'tells of one build'],
  ['force', '--force', 'would print everything with each save'],
  ['shard', '--shard', 'is for one of several machines, each of which builds once'],
]

const refuse = (options: BuildOptions): void => {
  for (const [option, name, why] of refused)
    if (options[option] !== undefined)
      throw new UsageError(
        `--watch does not go with ${name}, which ${why}.`,
        `Leave ${name} out, or build once: without --watch.`,
      )
}

/** The files outside of the dossier that shape its briefings, as far as they can be told. */
const filesBesides = async (
  { template: asked, citationStyle: style }: BuildOptions,
  cwd: string,
): Promise<readonly string[]> => {
  const styles = style !== undefined && isStylePath(style) ? [resolve(cwd, style)] : []
  if (asked === undefined) return styles
  const path = resolve(cwd, asked)
  const { template, folder } = await readTemplate(path)
  const files = template ? filesOfTemplate(template).map((file) => resolve(folder, file)) : []
  return [...styles, path, ...files]
}

/** As a word in a sentence: a dot would be lost there. */
const named = (folder: string, cwd: string): string => (folder === cwd ? 'this folder' : shown(folder, cwd))

/** So many names are told in a line. */
const mostNames = 4

/** `sources/gazette.yaml changed, themes.yaml new` */
const wordChanges = (changes: ReadonlyMap<string, Fate>, cwd: string): string => {
  const words = [...changes].map(([path, fate]) => `${shown(path, cwd)} ${fate}`).sort()
  const told = words.length > mostNames + 1 ? words.slice(0, mostNames) : words
  const more = words.length - told.length
  return [...told, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

/** A terminal that tells of a signal even those who begin to listen after it came. */
const withEarlier = (terminal: Terminal, earlier: () => Signal | undefined): Terminal => ({
  argv: terminal.argv,
  stdout: terminal.stdout,
  stderr: terminal.stderr,
  stdin: terminal.stdin,
  env: terminal.env,
  cwd: () => terminal.cwd(),
  on: (signal, listener) => terminal.on(signal, listener),
  off: (signal, listener) => terminal.off(signal, listener),
  once: (signal, listener) =>
    earlier() === signal ? queueMicrotask(listener) : terminal.once(signal, listener),
})

/** Builds after each change, until the watching ends. What is wrong then is told, and the next save may mend it. */
const buildOn = async (
  watching: Watching,
  buildNow: () => Promise<unknown>,
  console: Console,
  cwd: string,
) => {
  for (let changes = await watching.next(); changes; changes = await watching.next()) {
    console.note(`\n${console.paint('bold', wordChanges(changes, cwd), 'stderr')}`)
    try {
      await buildNow()
    } catch (error) {
      if (!isExpected(error)) throw error
      tellError(error, console)
    }
  }
}

/** Builds, and builds again whenever files are saved, until it is told to stop. */
export const watch = async (
  names: readonly string[],
  given: BuildOptions,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> => {
  refuse(given)
  const cwd = terminal.cwd()
  const { options, asked } = await splitArguments(names, { ...given, github: false, told: new Set() }, cwd)
  const folder = await locateDossier(options.dossier, cwd)
  const watching = await watchDossierFiles(folder)
  const interrupt = onInterrupt(terminal, () => void watching.close())
  const listening = withEarlier(terminal, interrupt.signal)
  const buildNow = async (): Promise<void> => {
    watching.add(await filesBesides(options, cwd))
    await build(asked, options, console, listening)
  }
  try {
    await buildNow()
    if (interrupt.signal() === undefined) console.note(`Watching ${named(folder, cwd)}. Ctrl-C stops.`)
    await buildOn(watching, buildNow, console, cwd)
    return exitCodes[interrupt.signal() ?? 'fine']
  } finally {
    interrupt.forget()
    await watching.close()
  }
}
