/** The words of dates, in English. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** ISO 8601-2, 4.8: what the numbers 21 to 41 stand for in the place of a month. */
const seasons: Readonly<Record<number, (year: string) => string>> = {
  21: (year) => `spring ${year}`,
  22: (year) => `summer ${year}`,
  23: (year) => `autumn ${year}`,
  24: (year) => `winter ${year}`,
  25: (year) => `northern spring ${year}`,
  26: (year) => `northern summer ${year}`,
  27: (year) => `northern autumn ${year}`,
  28: (year) => `northern winter ${year}`,
  29: (year) => `southern spring ${year}`,
  30: (year) => `southern summer ${year}`,
  31: (year) => `southern autumn ${year}`,
  32: (year) => `southern winter ${year}`,
  33: (year) => `first quarter of ${year}`,
  34: (year) => `second quarter of ${year}`,
  35: (year) => `third quarter of ${year}`,
  36: (year) => `fourth quarter of ${year}`,
  37: (year) => `first third of ${year}`,
  38: (year) => `second third of ${year}`,
  39: (year) => `last third of ${year}`,
  40: (year) => `first half of ${year}`,
  41: (year) => `second half of ${year}`,
}

export const dates = {
  /** Undefined where no month has that number. */
  month: (number: number): string | undefined => months[number - 1],
  season: (number: number, year: string): string | undefined => seasons[number]?.(year),
  inMonth: (month: string, year: string) => `${month} ${year}`,
  onDay: (day: number, month: string, year: string) => `${day} ${month} ${year}`,
  decade: (decade: string) => `${decade}0s`,
  century: (century: string) => `between ${century}00 and ${century}99`,
  monthUnknown: (year: string) => `${year}, month not known`,
  dayUnknown: (month: string) => `${month}, day not known`,
  monthAndDayUnknown: (year: string) => `${year}, month and day not known`,
  about: (date: string) => `about ${date}`,
  /** In citations. */
  circa: (date: string) => `ca. ${date}`,
  uncertain: (date: string) => `${date} (uncertain)`,
  span: (from: string, to: string) => `${from} to ${to}`,
  fromOpen: (from: string) => `from ${from}, open`,
  fromUnknown: (from: string) => `from ${from}, end not known`,
  untilOpen: (to: string) => `until ${to}, beginning open`,
  untilUnknown: (to: string) => `until ${to}, beginning not known`,
  orLater: (from: string) => `${from} or later`,
  orEarlier: (to: string) => `${to} or earlier`,
  andLater: (from: string) => `${from} and later`,
  andEarlier: (to: string) => `${to} and earlier`,
  someOf: (from: string, to: string) => `one of ${from} to ${to}`,
  allOf: (from: string, to: string) => `all of ${from} to ${to}`,
} as const
