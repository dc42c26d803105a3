import { isDeepStrictEqual } from 'node:util'
import { ask, type Running } from './contestant.ts'
import type { Question, Variables } from './question.ts'

/** How many of a question's askings are compared before it is timed. */
const sampleSize = 20

const sampleOf = (variables: readonly Variables[]): readonly Variables[] => {
  const step = Math.max(1, Math.floor(variables.length / sampleSize))
  return variables.filter((_, index) => index % step === 0)
}

const excerpt = (answer: unknown): string => JSON.stringify(answer).slice(0, 600)

const isAnswer = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'data' in answer && !('errors' in answer)

/**
 * Sees that all give the same answer to a question, over a sample of its variables.
 * @throws Error that shows the first difference
 */
export const verifyEqual = async (servers: readonly Running[], question: Question): Promise<void> => {
  const [first, ...others] = servers
  if (!first) return
  for (const variables of sampleOf(question.variables)) {
    const expected = await ask(first, question, variables)
    if (!isAnswer(expected)) throw new Error(`${first.name} answers ${excerpt(expected)}`)
    for (const other of others) {
      const answer = await ask(other, question, variables)
      if (!isDeepStrictEqual(answer, expected))
        throw new Error(
          `${question.operationName} with ${JSON.stringify(variables)} has two answers.\n${first.name}: ${excerpt(expected)}\n${other.name}: ${excerpt(answer)}`,
        )
    }
  }
}
