import { z } from 'zod'

/** The longest text of one field, in UTF-16 units: long enough for any proposition, short enough to print and index. */
const maxTextLength = 10_000

/** Letters that no store, page or font can carry the same way: NUL is refused by PostgreSQL, a lone surrogate becomes U+FFFD. */
const uncarriable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

const isCarriable = (text: string): boolean => text.isWellFormed() && !uncarriable.test(text)

/** Human text of one field: not blank, no control characters, no broken Unicode, at most 10,000 characters. */
export const Text = z
  .string()
  .max(maxTextLength)
  .refine((text) => text.trim().length > 0, { error: 'a text that is not blank' })
  .refine(isCarriable, {
    error: 'text without control characters (such as NUL) or broken Unicode',
  })
