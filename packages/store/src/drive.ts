import type { Statement, Work } from './connection.ts'

/** Runs work whose statements are answered later, and lets it clean up where one fails. */
export const runSteps = async <Result>(
  steps: Work<Result>,
  run: (statement: Statement) => Promise<readonly unknown[]>,
): Promise<Result> => {
  try {
    let step = steps.next([])
    while (!step.done) step = steps.next(await run(step.value))
    return step.value
  } catch (error) {
    steps.throw(error)
    throw error
  }
}

/** Runs work whose statements are answered at once, so that nothing can come between them. */
export const runStepsAtOnce = <Result>(
  steps: Work<Result>,
  run: (statement: Statement) => readonly unknown[],
): Result => {
  try {
    let step = steps.next([])
    while (!step.done) step = steps.next(run(step.value))
    return step.value
  } catch (error) {
    steps.throw(error)
    throw error
  }
}
