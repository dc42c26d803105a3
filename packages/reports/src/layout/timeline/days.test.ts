import { describe, expect, it } from 'vitest'
import { dayNumber, firstOfMonth, monthOf } from './days.ts'

const millisecondsOfDay = 86_400_000

describe('dayNumber', () => {
  it.each(['0000-01-01', '0099-12-31', '1900-02-28', '1900-03-01', '2000-02-29', '2016-02-29', '9999-12-31'])(
    'counts the days to %s as the calendar does',
    (day) => {
      const apart = (Date.parse(day) - Date.parse('1970-01-01')) / millisecondsOfDay
      expect(dayNumber(day) - dayNumber('1970-01-01')).toBe(apart)
    },
  )
})

describe('firstOfMonth', () => {
  it.each(['0004-02-01', '1999-12-01', '2000-01-01'])('is the day %s', (day) => {
    expect(firstOfMonth(monthOf(day))).toBe(dayNumber(day))
  })
})
