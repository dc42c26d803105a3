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
