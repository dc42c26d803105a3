import type { Briefing, BriefingDate, BriefingEvent } from '../briefing.ts'
import { terms, chronology as words } from '../wording.ts'
import { wordDate } from './date.ts'
import { eventsInOrder, type NumberedEvent } from './events.ts'
import { groupHeading, sectionHeading } from './heading.ts'
import { headTable, keepTogether } from './keep.ts'
import { claimsInColumn, eventId, eventNumber } from './links.ts'
import type { Node, TextNode } from './node.ts'
import { type Column, register } from './register.ts'

const number = { head: words.eventNumber, share: 24 }
const date = { head: words.date, share: 92 }
const status = { head: words.status, share: 62 }
const event = { head: words.event, share: 150 }
const participants = { head: words.participants, share: 112 }
const claims = { head: words.claims, share: 48 }

const basisOf = ({ basis, note }: BriefingDate): TextNode[] =>
  [terms.dateBases[basis], note].filter((text) => text !== null).map((text) => ({ text, style: 'quiet' }))

const dateCell = ({ date }: BriefingEvent): Node =>
  date === null
    ? { text: words.noDate, style: 'quiet' }
    : { stack: [{ text: wordDate(date.edtf), style: 'strong' }, ...basisOf(date)] }

const statusCell = (event: BriefingEvent): Node => ({
  text: terms.eventStatuses[event.status],
  style: 'small',
})

const ongoing = ({ status }: BriefingEvent): TextNode[] =>
  status === 'ongoing' ? [{ text: terms.eventStatuses.ongoing, style: 'quiet' }] : []

const eventCell = (event: BriefingEvent): Node => ({
  stack: [
    { text: event.title, style: 'small' },
    ...(event.place === null ? [] : [{ text: event.place, style: 'quiet' } as const]),
    ...ongoing(event),
  ],
})

/** Who merely takes part needs no word for it; other roles of the same actor stand beside its name, once. */
const participantsCell = ({ participants }: BriefingEvent): Node => ({
  stack: [...Map.groupBy(participants, ({ name }) => name)].map(([name, parts]) => {
    const roles = parts.filter(({ role }) => role !== 'participant').map(({ role }) => terms.roles[role])
    return {
      text: roles.length === 0 ? name : [name, { text: ` (${roles.join(', ')})`, style: 'quiet' }],
      style: 'small',
    }
  }),
})

const claimsCell = (event: BriefingEvent): Node => ({ text: claimsInColumn(event.claims), style: 'small' })

const numberCell = (number: number): Node => ({
  text: eventNumber(number),
  style: 'quiet',
  id: eventId(number),
})

interface Field extends Column {
  readonly cell: (event: BriefingEvent) => Node
}

const table = (fields: readonly Field[], events: readonly NumberedEvent[]): ReturnType<typeof register> =>
  register(
    [number, ...fields],
    events.map(({ number, event }) => [numberCell(number), ...fields.map(({ cell }) => cell(event))]),
  )

const dateField = { ...date, cell: dateCell }
const statusField = { ...status, cell: statusCell }
const common: readonly Field[] = [
  { ...event, cell: eventCell },
  { ...participants, cell: participantsCell },
  { ...claims, cell: claimsCell },
]

const group = (
  headings: Node[],
  fields: readonly Field[],
  events: readonly NumberedEvent[],
): readonly Node[] => (events.length === 0 ? [] : headTable(headings, table(fields, events)))

/** What is dated: the drawing stays with the heading, and the table follows. */
const account = (opening: Node[], figure: Node[], events: readonly NumberedEvent[]): readonly Node[] => {
  const fields = [dateField, ...common]
  if (events.length === 0) return [keepTogether(opening)]
  if (figure.length === 0) return group(opening, fields, events)
  return [{ stack: [...opening, ...figure], unbreakable: true }, table(fields, events)]
}

/**
 * What occurred or goes on, by date; then what nobody dates; then, apart, whatever else is spoken of.
 * @param figure the timeline with its caption; empty where nothing can be drawn
 */
export const chronology = ({ events }: Briefing, figure: Node[]): Node[] => {
  if (events.length === 0) return []
  const { dated, undated, apart } = eventsInOrder(events)
  const opening: Node[] = [
    sectionHeading('chronology', words.heading),
    { text: dated.length === 0 ? words.noneDated : words.gloss, style: 'gloss' },
  ]
  return [
    ...account(opening, figure, dated),
    ...group(
      [groupHeading('chronology', 'undated', words.undated), { text: words.undatedGloss, style: 'gloss' }],
      common,
      undated,
    ),
    ...group(
      [groupHeading('chronology', 'apart', words.apart), { text: words.apartGloss, style: 'gloss' }],
      [dateField, statusField, ...common],
      apart,
    ),
  ]
}
