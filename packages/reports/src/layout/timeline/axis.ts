import type { Look } from '../look.ts'
import { timelinePt } from '../style.ts'
import { dayNumber, firstOfMonth, monthOf } from './days.ts'
import type { Span } from './span.ts'

/** A time axis in points. */
export interface Axis {
  /** Where a day begins. */
  readonly at: (day: string) => number
  /** Where it ends. */
  readonly after: (day: string) => number
  readonly ticks: readonly { readonly xPt: number; readonly text: string }[]
}

/** Months between two ticks: months, quarters, halves, years, then 1, 2 and 5 times each power of ten. */
const steps = [1, 3, 6, ...[1, 10, 100, 1_000].flatMap((ten) => [12 * ten, 24 * ten, 60 * ten])]

/** Names of months take more room than years. */
const mostSteps = (step: number): number => (step < 12 ? 5 : 8)

const known = (days: readonly (string | null)[]): readonly string[] => days.filter((day) => day !== null)

/** The first month of the axis and the one after its last; an open end is given room to be seen as one. */
const range = (spans: readonly Span[]): readonly [number, number] => {
  const months = known(spans.flatMap(({ from, to }) => [from.day, to.day])).map(monthOf)
  const first = Math.min(...months)
  const end = Math.max(...months) + 1
  const room = Math.max(timelinePt.openMonths, Math.ceil((end - first) / 10))
  return [
    spans.some(({ from }) => from.day === null) ? first - room : first,
    spans.some(({ to }) => to.day === null) ? end + room : end,
  ]
}

const wordTick = (month: number, step: number, { words: { dates } }: Look): string => {
  const year = String(Math.floor(month / 12))
  const name = dates.month((month % 12) + 1)
  return step >= 12 || name === undefined ? year : dates.inMonth(name, year)
}

/** The axis on which all of these fit: at least one is needed. */
export const axisOf = (spans: readonly Span[], look: Look): Axis => {
  const [first, end] = range(spans)
  const outward = (step: number): readonly [number, number] => [
    Math.max(0, Math.floor(first / step) * step),
    Math.ceil(end / step) * step,
  ]
  const fits = (step: number): boolean => {
    const [from, to] = outward(step)
    return (to - from) / step <= mostSteps(step)
  }
  const step = steps.find(fits) ?? 12_000
  const [from, to] = outward(step)
  const [firstDay, endDay] = [firstOfMonth(from), firstOfMonth(to)]
  const widthPt = look.page.columnPt - 2 * timelinePt.inset
  const place = (day: number): number => timelinePt.inset + ((day - firstDay) / (endDay - firstDay)) * widthPt
  return {
    at: (day) => place(dayNumber(day)),
    after: (day) => place(dayNumber(day) + 1),
    ticks: Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step).map((month) => ({
      xPt: place(firstOfMonth(month)),
      text: wordTick(month, step, look),
    })),
  }
}
