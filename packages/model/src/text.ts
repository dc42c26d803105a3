import { z } from 'zod'

/** The longest text of one field, in UTF-16 units: long enough for any proposition, short enough to print and index. */
const maxTextLength = 10_000

/** What no store, page or font carries the same way: PostgreSQL refuses NUL, a lone surrogate becomes U+FFFD. */
const uncarriable = /(?![\t\n\r])\p{Cc}/u

const isCarriable = (text: string): boolean => text.isWellFormed() && !uncarriable.test(text)

/** Whether every text in some plain data, keys included, is carried the same way everywhere, and nothing nests too deep. */
export const isCarriableData = (data: unknown, levels: number): boolean => {
  if (typeof data === 'string') return isCarriable(data)
  if (typeof data !== 'object' || data === null) return true
  return (
    levels > 0 &&
    Object.entries(data).every(([key, value]) => isCarriable(key) && isCarriableData(value, levels - 1))
  )
}

/** Human text of one field: not blank, no control characters, no broken Unicode, at most 10,000 characters. */
export const Text = z
  .string()
  .max(maxTextLength, { error: `at most ${maxTextLength} characters` })
  .refine((text) => text.trim().length > 0, { error: 'a text that is not blank' })
  .refine(isCarriable, {
    error: 'text without control characters (such as NUL) or broken Unicode',
  })
