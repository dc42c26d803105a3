import type { Wording } from '../wording.ts'

/** Words, or undefined where the expression has a form that we do not put into words. */
type Worded = string | undefined

/** The words that dates are put into. */
type DateWords = Pick<Wording, 'dates' | 'joining'>

const wordMonth = ({ dates }: DateWords, year: string, month: string): Worded => {
  const name = dates.month(Number(month))
  return name === undefined ? dates.season(Number(month), year) : dates.inMonth(name, year)
}

const wordDayOfMonth = ({ dates }: DateWords, year: string, month: string, day: string): Worded => {
  const name = dates.month(Number(month))
  return name === undefined ? undefined : dates.onDay(Number(day), name, year)
}

const wordUnknownDay = (words: DateWords, year: string, month: string): Worded => {
  const worded = wordMonth(words, year, month)
  return worded === undefined ? undefined : words.dates.dayUnknown(worded)
}

type Form = (words: DateWords, ...parts: string[]) => Worded

/** The forms of one date without a qualifier, each with its words. */
const forms: readonly (readonly [RegExp, Form])[] = [
  [/^(\d{4})$/, (_, year = '') => year],
  [/^(\d{4})-(\d{2})$/, (words, year = '', month = '') => wordMonth(words, year, month)],
  [
    /^(\d{4})-(\d{2})-(\d{2})$/,
    (words, year = '', month = '', day = '') => wordDayOfMonth(words, year, month, day),
  ],
  [/^(\d{3})X$/, ({ dates }, decade = '') => dates.decade(decade)],
  [/^(\d{2})XX$/, ({ dates }, century = '') => dates.century(century)],
  [/^(\d{4})-XX$/, ({ dates }, year = '') => dates.monthUnknown(year)],
  [/^(\d{4})-XX-XX$/, ({ dates }, year = '') => dates.monthAndDayUnknown(year)],
  [/^(\d{4})-(\d{2})-XX$/, (words, year = '', month = '') => wordUnknownDay(words, year, month)],
]

const wordPlain = (date: string, words: DateWords): Worded => {
  for (const [form, word] of forms) {
    const match = form.exec(date)
    if (match !== null) return word(words, ...match.slice(1))
  }
  return undefined
}

const wordQualified = (expression: string, words: DateWords): Worded => {
  const mark = expression.at(-1)
  if (mark !== '?' && mark !== '~' && mark !== '%') return wordPlain(expression, words)
  const date = wordPlain(expression.slice(0, -1), words)
  if (date === undefined) return undefined
  const about = mark === '?' ? date : words.dates.about(date)
  return mark === '~' ? about : words.dates.uncertain(about)
}

/** Joins two ends; an end that has no words leaves the whole without words. */
const wordEnds = (
  from: string,
  to: string,
  words: DateWords,
  join: (from: string, to: string) => string,
): Worded => {
  const first = wordQualified(from, words)
  const last = wordQualified(to, words)
  return first === undefined || last === undefined ? undefined : join(first, last)
}

const mapWords = (expression: string, words: DateWords, map: (date: string) => string): Worded => {
  const date = wordQualified(expression, words)
  return date === undefined ? undefined : map(date)
}

const wordInterval = (from: string, to: string, words: DateWords): Worded => {
  const { dates } = words
  if (to === '..') return mapWords(from, words, dates.fromOpen)
  if (to === '') return mapWords(from, words, dates.fromUnknown)
  if (from === '..') return mapWords(to, words, dates.untilOpen)
  if (from === '') return mapWords(to, words, dates.untilUnknown)
  return wordEnds(from, to, words, dates.span)
}

const wordMember = (member: string, every: boolean, words: DateWords): Worded => {
  const { dates } = words
  const [from = '', to] = member.trim().split('..')
  if (to === undefined) return wordQualified(from, words)
  if (from === '') return mapWords(to, words, every ? dates.andEarlier : dates.orEarlier)
  if (to === '') return mapWords(from, words, every ? dates.andLater : dates.orLater)
  return wordEnds(from, to, words, every ? dates.allOf : dates.someOf)
}

const wordMembers = (members: readonly string[], every: boolean, words: DateWords): Worded => {
  const worded = members
    .map((member) => wordMember(member, every, words))
    .filter((member) => member !== undefined)
  if (worded.length < members.length) return undefined
  return every ? words.joining.and(worded) : words.joining.or(worded)
}

const word = (edtf: string, words: DateWords): Worded => {
  const members = /^[[{](.+)[\]}]$/.exec(edtf)?.[1]
  if (members !== undefined) return wordMembers(members.split(','), edtf.startsWith('{'), words)
  const [from = '', to] = edtf.split('/')
  return to === undefined ? wordQualified(from, words) : wordInterval(from, to, words)
}

/**
 * A date in words that say no more than the expression does. A form without words stands as it is written.
 * @param edtf an EDTF expression, levels 0 to 2
 * @example wordDate('2015~', wordingOf('en')) // 'about 2015'
 * @example wordDate('2017/..', wordingOf('en')) // 'from 2017, open'
 */
export const wordDate = (edtf: string, words: DateWords): string => word(edtf, words) ?? edtf
