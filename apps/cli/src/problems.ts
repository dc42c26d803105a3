import type { Problem } from '@claimgraph/dossier'
import { formatProblem, type Paint } from '@claimgraph/dossier/format'
import { groupProblems } from '@claimgraph/dossier/group'
import type { Console } from './console.ts'
import { shown } from './shown.ts'

const styles = {
  location: 'bold',
  error: 'red',
  warning: 'yellow',
  code: 'dim',
  'line-number': 'dim',
  caret: 'red',
  hint: 'cyan',
} as const satisfies Record<Parameters<Paint>[0], string>

/**
 * Prints problems, each as a block of text with an empty line after it; of many like warnings the first few.
 * @param to `data` where they are what was asked for, `note` where they keep the command from its work
 */
export const printProblems = (
  problems: readonly Problem[],
  folder: string,
  cwd: string,
  console: Console,
  to: 'data' | 'note' = 'note',
): void => {
  const root = shown(folder, cwd)
  const paint: Paint = (part, text) => console.paint(styles[part], text, to === 'data' ? 'stdout' : 'stderr')
  for (const { problem, more } of groupProblems(problems))
    console[to](`${formatProblem(problem, { root: root === '.' ? '' : root, more, paint })}\n`)
}

/** Warnings that were told already, for who tells the problems of one dossier again and again. */
export type Told = Set<string>

/** Lines move with every edit. */
const named = ({ file, code, message }: Problem): string => `${file} ${code} ${message}`

/** Prints problems, but of the warnings that were told the last time only how many there are. */
export const printNewProblems = (
  problems: readonly Problem[],
  told: Told,
  folder: string,
  cwd: string,
  console: Console,
): void => {
  const isNew = (problem: Problem): boolean => problem.severity === 'error' || !told.has(named(problem))
  const fresh = problems.filter(isNew)
  printProblems(fresh, folder, cwd, console)
  const again = problems.length - fresh.length
  if (again > 0) console.note(`${again} warning${again === 1 ? '' : 's'} as before.`)
  told.clear()
  for (const problem of problems) told.add(named(problem))
}
