import { join, resolve } from 'node:path'
import { type Merged, MergeError, mergeFolders } from '@claimgraph/reports'
import type { Console } from '../console.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { shown } from '../shown.ts'

/** What `claimgraph merge-manifests` was called with. */
export interface MergeOptions {
  /** The folder that everything is put into. */
  readonly out: string
  readonly json?: boolean
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const print = (merged: readonly Merged[], out: string, folders: number, console: Console): void => {
  const width = Math.max(0, ...merged.map(({ file }) => join(out, file).length))
  for (const { file, from } of merged) console.data(`${join(out, file).padEnd(width)}  from ${from}`)
  console.data(
    `${counted(merged.length, 'briefing', 'briefings')} of ${counted(folders, 'folder', 'folders')} in ${out}`,
  )
}

/** Puts what builds printed into several folders into one. */
export const mergeManifests = async (
  paths: readonly string[],
  options: MergeOptions,
  console: Console,
  cwd: string,
): Promise<ExitCode> => {
  const folder = resolve(cwd, options.out)
  try {
    const found = await mergeFolders(
      folder,
      paths.map((path) => resolve(cwd, path)),
    )
    const merged = found.map(({ from, ...rest }) => ({ ...rest, from: shown(from, cwd) }))
    if (options.json) console.json({ out: shown(folder, cwd), merged })
    else print(merged, shown(folder, cwd), paths.length, console)
    return exitCodes.fine
  } catch (error) {
    if (!(error instanceof MergeError)) throw error
    for (const problem of error.problems)
      console.note(`${console.paint('red', 'error', 'stderr')}: ${problem}`)
    console.note('Nothing was merged.')
    return exitCodes.findings
  }
}
