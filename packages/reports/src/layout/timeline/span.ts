import type { BriefingDate } from '../../briefing.ts'
import type { NumberedEvent } from '../events.ts'

/** One end of what a date can mean. */
export interface End {
  /** `YYYY-MM-DD`; null where it is open or unknown. */
  readonly day: string | null
  /** Neither approximate nor uncertain nor unknown. */
  readonly firm: boolean
}

/** An event on the axis: from the earliest to the latest day that its date can mean, one of them at least known. */
export interface Span {
  readonly number: number
  readonly title: string
  /** EDTF. */
  readonly edtf: string
  readonly from: End
  readonly to: End
}

const isFirm = (end: string): boolean => end !== '' && !/[?~%]/.test(end)

const spanOf = (number: number, title: string, { edtf, earliest, latest }: BriefingDate): Span => {
  const [from = '', to = from] = edtf.split('/')
  return {
    number,
    title,
    edtf,
    from: { day: earliest, firm: isFirm(from) },
    to: { day: latest, firm: isFirm(to) },
  }
}

/** The events that can be drawn on an axis, as they come. */
export const spansOf = (events: readonly NumberedEvent[]): readonly Span[] =>
  events.flatMap(({ number, event: { title, date } }) =>
    date === null || (date.earliest === null && date.latest === null) ? [] : [spanOf(number, title, date)],
  )
