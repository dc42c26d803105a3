/** Days as `YYYY-MM-DD`, months counted from January of the year 0, and days counted from its 1 March. */

const partsOf = (day: string): readonly [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

/** The days of the Gregorian calendar before one, by the rule of leap years: no clock and no time zone takes part. */
const count = (year: number, month: number, date: number): number => {
  const years = month <= 2 ? year - 1 : year
  const fromMarch = (month + 9) % 12
  return (
    365 * years +
    Math.floor(years / 4) -
    Math.floor(years / 100) +
    Math.floor(years / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    date -
    1
  )
}

/** The number of a day: one more for each day that follows. */
export const dayNumber = (day: string): number => count(...partsOf(day))

/** The number of the month that a day lies in. */
export const monthOf = (day: string): number => {
  const [year, month] = partsOf(day)
  return year * 12 + month - 1
}

/** The number of the first day of a month. */
export const firstOfMonth = (month: number): number => count(Math.floor(month / 12), (month % 12) + 1, 1)
