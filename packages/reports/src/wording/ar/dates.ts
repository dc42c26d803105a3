import type { Wording } from '../../wording.ts'

/** The words of dates, in Arabic. */

/** As in Egypt, the Gulf and the Sudan, and understood in the Levant, whose names are twice as long. */
const months = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
] as const

const northern = (season: string) => (year: string) => `${season} ${year} في نصف الكرة الشمالي`
const southern = (season: string) => (year: string) => `${season} ${year} في نصف الكرة الجنوبي`

/** ISO 8601-2, 4.8: what the numbers 21 to 41 stand for in the place of a month. */
const seasons: Readonly<Record<number, (year: string) => string>> = {
  21: (year) => `ربيع ${year}`,
  22: (year) => `صيف ${year}`,
  23: (year) => `خريف ${year}`,
  24: (year) => `شتاء ${year}`,
  25: northern('ربيع'),
  26: northern('صيف'),
  27: northern('خريف'),
  28: northern('شتاء'),
  29: southern('ربيع'),
  30: southern('صيف'),
  31: southern('خريف'),
  32: southern('شتاء'),
  33: (year) => `الربع الأول من ${year}`,
  34: (year) => `الربع الثاني من ${year}`,
  35: (year) => `الربع الثالث من ${year}`,
  36: (year) => `الربع الرابع من ${year}`,
  37: (year) => `الثلث الأول من ${year}`,
  38: (year) => `الثلث الثاني من ${year}`,
  39: (year) => `الثلث الأخير من ${year}`,
  40: (year) => `النصف الأول من ${year}`,
  41: (year) => `النصف الثاني من ${year}`,
}

export const dates = {
  month: (number: number): string | undefined => months[number - 1],
  season: (number: number, year: string): string | undefined => seasons[number]?.(year),
  inMonth: (month: string, year: string) => `${month} ${year}`,
  onDay: (day: number, month: string, year: string) => `${day} ${month} ${year}`,
  decade: (decade: string) => `عقد ${decade}0`,
  century: (century: string) => `بين ${century}00 و${century}99`,
  monthUnknown: (year: string) => `${year}، الشهر غير معروف`,
  dayUnknown: (month: string) => `${month}، اليوم غير معروف`,
  monthAndDayUnknown: (year: string) => `${year}، الشهر واليوم غير معروفين`,
  about: (date: string) => `نحو ${date}`,
  circa: (date: string) => `ح. ${date}`,
  uncertain: (date: string) => `${date} (غير مؤكد)`,
  span: (from: string, to: string) => `من ${from} إلى ${to}`,
  fromOpen: (from: string) => `من ${from}، مفتوح النهاية`,
  fromUnknown: (from: string) => `من ${from}، النهاية غير معروفة`,
  untilOpen: (to: string) => `حتى ${to}، مفتوح البداية`,
  untilUnknown: (to: string) => `حتى ${to}، البداية غير معروفة`,
  orLater: (from: string) => `${from} أو بعد ذلك`,
  orEarlier: (to: string) => `${to} أو قبل ذلك`,
  andLater: (from: string) => `${from} وما بعد ذلك`,
  andEarlier: (to: string) => `${to} وما قبل ذلك`,
  someOf: (from: string, to: string) => `أحد التواريخ من ${from} إلى ${to}`,
  allOf: (from: string, to: string) => `جميع التواريخ من ${from} إلى ${to}`,
} as const satisfies Wording['dates']
