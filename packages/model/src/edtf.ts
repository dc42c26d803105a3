/// <reference path="./edtf-package.d.ts" />
import parse, { type ParsedDate } from 'edtf'
import { z } from 'zod'

/** A calendar day as `YYYY-MM-DD`. */
export type DayText = string

/** The days that an EDTF expression can mean. `null` at an end that is open (`2017/..`) or unknown (`2017/`). */
export interface EdtfBounds {
  readonly earliest: DayText | null
  readonly latest: DayText | null
}

const unbounded: EdtfBounds = { earliest: null, latest: null }

/** Years outside 0000-9999 have no four-digit form, so their days would not sort as text. */
const outsideFourDigits = /Y|(?:^|[/,[{.])-/

const day = (milliseconds: number | null): DayText | null =>
  milliseconds === null || !Number.isFinite(milliseconds)
    ? null
    : new Date(milliseconds).toISOString().slice(0, 10)

const lastDayOf = (month: string): DayText => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(new Date(0).setUTCFullYear(year, number, 0)).toISOString().slice(0, 10)
}

/** Days that no calendar has, which the parser takes for the first of the next month: 29 February of a common year. */
const namesNoDay = (expression: string): boolean =>
  [...expression.replace(/[~?%]/g, '').matchAll(/(?<!\d)(\d{4}-(?:0[1-9]|1[0-2]))-\d\d/g)].some(
    ([day, month = '']) => day > lastDayOf(month),
  )

const read = (expression: string): ParsedDate | undefined => {
  if (outsideFourDigits.test(expression) || namesNoDay(expression)) return undefined
  try {
    return parse(expression)
  } catch {
    return undefined
  }
}

/** Seasons (ISO 8601-2, 4.8) that run into the next year in at least one hemisphere. */
const seasonsIntoNextYear = new Set([22, 24, 28, 30])

/**
 * Seasons have no agreed first and last day, and 21 to 24 name no hemisphere: the honest bounds are the year,
 * and for a season around the turn of the year the next February too. Quarters and the like are exact.
 */
const seasonBounds = (date: ParsedDate, year: number, season: number): EdtfBounds => {
  if (season > 32) return { earliest: day(date.min), latest: day(date.max) }
  const end = seasonsIntoNextYear.has(season) ? Date.UTC(year + 1, 2, 1) : Date.UTC(year + 1, 0, 1)
  return { earliest: day(Date.UTC(year, 0, 1)), latest: day(end - 1) }
}

const endpointBounds = (expression: string): EdtfBounds =>
  expression === '' || expression === '..' ? unbounded : (edtfBounds(expression) ?? unbounded)

const rangeBounds = (from: string, to: string): EdtfBounds => ({
  earliest: endpointBounds(from).earliest,
  latest: endpointBounds(to).latest,
})

/** Text days sort as days; an open end wins. */
const widest = (members: readonly EdtfBounds[]): EdtfBounds => {
  const known = (ends: readonly (DayText | null)[]): readonly DayText[] | null =>
    ends.some((end) => end === null) ? null : ends.filter((end) => end !== null).sort()
  return {
    earliest: known(members.map(({ earliest }) => earliest))?.at(0) ?? null,
    latest: known(members.map(({ latest }) => latest))?.at(-1) ?? null,
  }
}

const memberBounds = (member: string): EdtfBounds => {
  const [from = '', to = from] = member.trim().split('..')
  return rangeBounds(from, to)
}

/** A year, a month or a day and nothing more: most dates are. The parser takes half a millisecond for each. */
const plain = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/

const plainBounds = (expression: string): EdtfBounds | undefined => {
  if (expression.length === 4) return { earliest: `${expression}-01-01`, latest: `${expression}-12-31` }
  const month = expression.slice(0, 7)
  const [first, latest] = [`${month}-01`, lastDayOf(month)]
  if (expression === month) return { earliest: first, latest }
  return first <= expression && expression <= latest
    ? { earliest: expression, latest: expression }
    : undefined
}

/**
 * The earliest and latest day that an EDTF expression (Library of Congress, levels 0 to 2) can mean.
 * Ends of intervals and members of sets are read one by one: the parser gives 1970 for an unknown end.
 * @returns undefined where the expression is not EDTF or has a year outside 0000-9999
 * @example edtfBounds('2016') // { earliest: '2016-01-01', latest: '2016-12-31' }
 * @example edtfBounds('2017/..') // { earliest: '2017-01-01', latest: null }
 */
export const edtfBounds = (expression: string): EdtfBounds | undefined => {
  if (plain.test(expression)) return plainBounds(expression)
  const date = read(expression)
  if (date === undefined) return undefined
  if (date.type === 'Interval') {
    const [from = '', to = ''] = expression.split('/')
    return rangeBounds(from, to)
  }
  if (date.type === 'Set' || date.type === 'List')
    return widest(expression.slice(1, -1).split(',').map(memberBounds))
  if (date.type === 'Season' && date.year !== undefined && date.season !== undefined)
    return seasonBounds(date, date.year, date.season)
  return { earliest: day(date.min), latest: day(date.max) }
}

/** An EDTF expression: `2016`, `2015~` (about), `2018-01?` (uncertain), `201X`, `2017/..` (open), `2016/2017`. */
export const Edtf = z
  .string()
  .max(100, { error: 'at most 100 characters' })
  .refine((expression) => edtfBounds(expression) !== undefined, {
    error: 'an EDTF date such as 2016, 2018-01-05, 2015~ (about), 2018-01? (uncertain) or 2017/.. (open)',
  })

/** One calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date({ error: 'a calendar day such as 2018-01-31' })
