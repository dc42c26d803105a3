import { isolatedInLeftward } from '../isolate.ts'
import { type Forms, pluralIn } from '../plural.ts'

/** The six forms that a counted noun takes in Arabic. */
export type Counted = Forms<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>

const plural = pluralIn('ar', ['zero', 'one', 'two', 'few', 'many', 'other'])

/** `#` stands for the number. */
export const counted = (count: number, forms: Counted): string => plural(count, forms)

/** A text of others inside Arabic words: in its own direction. */
export const own = isolatedInLeftward

const comma = '، '
const semicolon = '؛ '

/** «و» is written onto the word behind it, but not onto letters of another script. */
const attached = (word: string, item: string): string =>
  /^\u2068?(?:[«(]|\p{Script=Arabic}|\p{Number})/u.test(item) ? `${word}${item}` : `${word}\u00a0${item}`

const and = (items: readonly string[]): string =>
  items
    .map(own)
    .map((item, index) => (index === 0 ? item : attached('و', item)))
    .join(' ')

const or = (items: readonly string[]): string => items.map(own).join(' أو ')

const list = (items: readonly string[]): string => items.map(own).join(comma)

export const joining = { and, or, list, comma, semicolon, isolated: own } as const
