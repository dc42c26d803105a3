import { pluralIn } from '../plural.ts'

/** No line breaks at it, and it is narrower than others. */
const narrowSpace = '\u202f'

const set = (text: string): string =>
  text.replace(/ (?=[;:!?%»])/g, narrowSpace).replace(/(?<=«) /g, narrowSpace)

/**
 * French words as they are typeset: a narrow no-break space before `;`, `:`, `!`, `?` and `%`, and inside guillemets. What is
 * put into them stays as it is.
 */
export const fr = (words: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  words.map((part, index) => `${set(part)}${values[index] ?? ''}`).join('')

/** Words of a count: the first form for 0 and 1. */
const plural = pluralIn('fr', ['one', 'other'])

/** `#` stands for the number. */
export const counted = (count: number, one: string, other: string): string => plural(count, { one, other })
