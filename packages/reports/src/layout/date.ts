import { dates, joining } from '../wording.ts'

/** Words, or undefined where the expression has a form that we do not put into words. */
type Worded = string | undefined

const wordMonth = (year: string, month: string): Worded => {
  const name = dates.month(Number(month))
  return name === undefined ? dates.season(Number(month), year) : dates.inMonth(name, year)
}

const wordDayOfMonth = (year: string, month: string, day: string): Worded => {
  const name = dates.month(Number(month))
  return name === undefined ? undefined : dates.onDay(Number(day), name, year)
}

const wordUnknownDay = (year: string, month: string): Worded => {
  const worded = wordMonth(year, month)
  return worded === undefined ? undefined : dates.dayUnknown(worded)
}

/** The forms of one date without a qualifier, each with its words. */
const forms: readonly (readonly [RegExp, (...parts: string[]) => Worded])[] = [
  [/^(\d{4})$/, (year = '') => year],
  [/^(\d{4})-(\d{2})$/, (year = '', month = '') => wordMonth(year, month)],
  [/^(\d{4})-(\d{2})-(\d{2})$/, (year = '', month = '', day = '') => wordDayOfMonth(year, month, day)],
  [/^(\d{3})X$/, (decade = '') => dates.decade(decade)],
  [/^(\d{2})XX$/, (century = '') => dates.century(century)],
  [/^(\d{4})-XX$/, (year = '') => dates.monthUnknown(year)],
  [/^(\d{4})-XX-XX$/, (year = '') => dates.monthAndDayUnknown(year)],
  [/^(\d{4})-(\d{2})-XX$/, (year = '', month = '') => wordUnknownDay(year, month)],
]

const wordPlain = (date: string): Worded => {
  for (const [form, words] of forms) {
    const match = form.exec(date)
    if (match !== null) return words(...match.slice(1))
  }
  return undefined
}

const wordQualified = (expression: string): Worded => {
  const mark = expression.at(-1)
  if (mark !== '?' && mark !== '~' && mark !== '%') return wordPlain(expression)
  const date = wordPlain(expression.slice(0, -1))
  if (date === undefined) return undefined
  const about = mark === '?' ? date : dates.about(date)
  return mark === '~' ? about : dates.uncertain(about)
}

/** Joins two ends; an end that has no words leaves the whole without words. */
const wordEnds = (from: string, to: string, join: (from: string, to: string) => string): Worded => {
  const first = wordQualified(from)
  const last = wordQualified(to)
  return first === undefined || last === undefined ? undefined : join(first, last)
}

const mapWords = (expression: string, words: (date: string) => string): Worded => {
  const date = wordQualified(expression)
  return date === undefined ? undefined : words(date)
}

const wordInterval = (from: string, to: string): Worded => {
  if (to === '..') return mapWords(from, dates.fromOpen)
  if (to === '') return mapWords(from, dates.fromUnknown)
  if (from === '..') return mapWords(to, dates.untilOpen)
  if (from === '') return mapWords(to, dates.untilUnknown)
  return wordEnds(from, to, dates.span)
}

const wordMember = (member: string, every: boolean): Worded => {
  const [from = '', to] = member.trim().split('..')
  if (to === undefined) return wordQualified(from)
  if (from === '') return mapWords(to, every ? dates.andEarlier : dates.orEarlier)
  if (to === '') return mapWords(from, every ? dates.andLater : dates.orLater)
  return wordEnds(from, to, every ? dates.allOf : dates.someOf)
}

const wordMembers = (members: readonly string[], every: boolean): Worded => {
  const worded = members.map((member) => wordMember(member, every)).filter((words) => words !== undefined)
  if (worded.length < members.length) return undefined
  return every ? joining.and(worded) : joining.or(worded)
}

const word = (edtf: string): Worded => {
  const members = /^[[{](.+)[\]}]$/.exec(edtf)?.[1]
  if (members !== undefined) return wordMembers(members.split(','), edtf.startsWith('{'))
  const [from = '', to] = edtf.split('/')
  return to === undefined ? wordQualified(from) : wordInterval(from, to)
}

/**
 * A date in words that say no more than the expression does. A form without words stands as it is written.
 * @param edtf an EDTF expression, levels 0 to 2
 * @example wordDate('2015~') // 'about 2015'
 * @example wordDate('2017/..') // 'from 2017, open'
 */
export const wordDate = (edtf: string): string => word(edtf) ?? edtf
