import type { Console } from './console.ts'
import { UsageError } from './errors.ts'

/** Says what is wrong, and what to do next where that is known. */
export const tellError = (error: unknown, console: Console): void => {
  const message = error instanceof Error ? error.message : String(error)
  console.note(`${console.paint('red', 'error', 'stderr')}: ${message}`)
  if (error instanceof UsageError && error.hint !== undefined) console.note(`hint: ${error.hint}`)
}
