import { wordDate } from '../layout/date.ts'
import { wordingOf } from '../wording.ts'
import type { CslDate } from './csl.ts'

/** Citations are worded in the one language that the packaged locale has. */
const words = wordingOf('en')

/** A year of four digits, a month, a day; and whether about then. Seasons and years before 1000 are left to words. */
const plain = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(~?)$/

/**
 * A date for a citation. What CSL cannot say, or the style would not print, is given in words: a style that knows no
 * "circa" would make of `2015~` the year itself, and spans, seasons and doubts have no form that all styles print.
 * @param edtf an EDTF expression
 * @param saysCirca whether the style prints that a date is approximate
 * @example cslDate('2015~', true) // { 'date-parts': [[2015]], circa: true }
 * @example cslDate('2015~', false) // { literal: 'ca. 2015' }
 */
export const cslDate = (edtf: string, saysCirca: boolean): CslDate => {
  const match = plain.exec(edtf)
  if (match === null) return { literal: wordDate(edtf, words) }
  const [, year, month, day, about] = match
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number)
  if (about === '') return { 'date-parts': [parts] }
  return saysCirca
    ? { 'date-parts': [parts], circa: true }
    : { literal: words.dates.circa(wordDate(edtf.slice(0, -1), words)) }
}
