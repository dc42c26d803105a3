import { Scalar } from 'yaml'

/** What no text of a file may hold because no store keeps it; an escape such as "\0" would bring it in. */
const control = /(?![\t\n\r])\p{Cc}/u

/** Whether a text could not be stored and printed as it is. */
export const isUncarriable = (text: string): boolean => control.test(text) || !text.isWellFormed()

/**
 * The value of a scalar. A number is one only as it is commonly written: `0x7E0`, `0987` and `2.50` stay the texts
 * that they are, so that no digit is lost. The line end that a block of text ends with is not a part of the text.
 */
export const readScalar = ({ value, source, type }: Scalar): string | number | boolean | null => {
  if (typeof value === 'number') return String(value) === source ? value : (source ?? String(value))
  if (typeof value !== 'string') return typeof value === 'boolean' ? value : null
  const isBlock = type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL
  return isBlock ? value.replace(/\n+$/, '') : value
}
