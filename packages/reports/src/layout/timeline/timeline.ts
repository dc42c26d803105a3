import type { Briefing } from '../../briefing.ts'
import { wordDate } from '../date.ts'
import { eventsInOrder } from '../events.ts'
import type { Drawing } from '../figure/figure.ts'
import { shortened } from '../figure/shortened.ts'
import { eventNumber } from '../links.ts'
import type { Look } from '../look.ts'
import { type Axis, axisOf } from './axis.ts'
import { drawRows } from './draw.ts'
import { rowsOf } from './rows.ts'
import { type Span, spansOf } from './span.ts'

/** So many events are told one by one to who does not see them; the table has all. */
const mostTold = 40

const altOf = (spans: readonly Span[], look: Look): string => {
  const words = look.words.timeline
  return words.alt(
    spans
      .slice(0, mostTold)
      .map(({ number, edtf, title }) =>
        words.altEvent(eventNumber(number, look), wordDate(edtf, look.words), shortened(title, look)),
      ),
    Math.max(0, spans.length - mostTold),
  )
}

const captionOf = (
  { ticks }: Axis,
  unlabelled: number,
  offAxis: number,
  { words: { timeline: words } }: Look,
): string =>
  [
    words.caption(ticks.at(0)?.text ?? '', ticks.at(-1)?.text ?? ''),
    ...(unlabelled === 0 ? [] : [words.unlabelled(unlabelled)]),
    ...(offAxis === 0 ? [] : [words.offAxis(offAxis)]),
  ].join(' ')

/** What is dated and has occurred or goes on, on an axis of time; nothing where nothing is. */
export const timeline = ({ events }: Briefing, look: Look): Drawing | undefined => {
  const { dated } = eventsInOrder(events)
  const spans = spansOf(dated)
  if (spans.length === 0) return undefined
  const axis = axisOf(spans, look)
  const rows = rowsOf(spans, axis, look)
  return {
    ...drawRows(rows, axis, look),
    alt: altOf(spans, look),
    caption: captionOf(axis, rows.unlabelled.length, dated.length - spans.length, look),
  }
}
