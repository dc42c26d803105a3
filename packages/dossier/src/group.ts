import type { Problem } from './problem.ts'

/** A problem that is shown, and those like it that are only counted. */
export interface ProblemGroup {
  readonly problem: Problem
  readonly more: readonly Problem[]
}

/** Of more than this, one learns nothing new. */
const mostShown = 3

/**
 * Problems to show, in their order. Of warnings that repeat each other the first few are shown, and the last of these takes
 * along the others. Every error is shown.
 */
export const groupProblems = (problems: readonly Problem[]): readonly ProblemGroup[] => {
  const bySort = Map.groupBy(problems, ({ severity, code }) => `${severity} ${code}`)
  return problems.flatMap((problem): readonly ProblemGroup[] => {
    const { severity, code } = problem
    const same = bySort.get(`${severity} ${code}`) ?? []
    const isWhole = severity === 'error' || same.length <= mostShown + 1
    const place = same.indexOf(problem)
    if (isWhole || place < mostShown - 1) return [{ problem, more: [] }]
    return place === mostShown - 1 ? [{ problem, more: same.slice(mostShown) }] : []
  })
}
