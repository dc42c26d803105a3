import type { Briefing, BriefingDate, BriefingEvent } from '../briefing.ts'
import { wordDate } from './date.ts'
import { eventsInOrder, type NumberedEvent } from './events.ts'
import { groupHeading, sectionHeading } from './heading.ts'
import { headTable, keepTogether } from './keep.ts'
import { claimsInColumn, eventId, eventNumber } from './links.ts'
import type { Look } from './look.ts'
import type { Node, TextNode } from './node.ts'
import { type Column, register } from './register.ts'

const basisOf = ({ basis, note }: BriefingDate, { words: { terms } }: Look): TextNode[] => {
  const word = terms.dateBases[basis]
  return [
    ...(word === null ? [] : [{ text: word, style: 'quiet' } as const]),
    ...(note === null ? [] : [{ text: note, style: 'quiet', fromDossier: true } as const]),
  ]
}

const dateCell = ({ date }: BriefingEvent, look: Look): Node =>
  date === null
    ? { text: look.words.chronology.noDate, style: 'quiet' }
    : { stack: [{ text: wordDate(date.edtf, look.words), style: 'strong' }, ...basisOf(date, look)] }

const statusCell = (event: BriefingEvent, { words: { terms } }: Look): Node => ({
  text: terms.eventStatuses[event.status],
  style: 'small',
})

const ongoing = ({ status }: BriefingEvent, { words: { terms } }: Look): TextNode[] =>
  status === 'ongoing' ? [{ text: terms.eventStatuses.ongoing, style: 'quiet' }] : []

const eventCell = (event: BriefingEvent, look: Look): Node => ({
  stack: [
    { text: event.title, style: 'small', fromDossier: true },
    ...(event.place === null ? [] : [{ text: event.place, style: 'quiet', fromDossier: true } as const]),
    ...ongoing(event, look),
  ],
})

/** Who merely takes part needs no word for it; other roles of the same actor stand beside its name, once. */
const participantsCell = ({ participants }: BriefingEvent, { words: { joining, terms } }: Look): Node => ({
  stack: [...Map.groupBy(participants, ({ name }) => name)].map(([name, parts]) => {
    const roles = parts.filter(({ role }) => role !== 'participant').map(({ role }) => terms.roles[role])
    if (roles.length === 0) return { text: name, style: 'small', fromDossier: true }
    const inBrackets = ` (${roles.join(joining.comma)})`
    return { text: [joining.isolated(name), { text: inBrackets, style: 'quiet' }], style: 'small' }
  }),
})

const claimsCell = (event: BriefingEvent, look: Look): Node => ({
  text: claimsInColumn(event.claims, look),
  style: 'small',
})

const numberCell = (number: number, look: Look): Node => ({
  text: eventNumber(number, look),
  style: 'quiet',
  id: eventId(number),
})

interface Field extends Column {
  readonly cell: (event: BriefingEvent, look: Look) => Node
}

/** What a table of events can tell of each. */
interface Fields {
  readonly date: Field
  readonly status: Field
  /** What every table tells. */
  readonly common: readonly Field[]
}

const fieldsOf = ({ words: { chronology: words } }: Look): Fields => ({
  date: { head: words.date, share: 92, cell: dateCell },
  status: { head: words.status, share: 62, cell: statusCell },
  common: [
    { head: words.event, share: 150, cell: eventCell },
    { head: words.participants, share: 112, cell: participantsCell },
    { head: words.claims, share: 48, cell: claimsCell },
  ],
})

const table = (
  fields: readonly Field[],
  events: readonly NumberedEvent[],
  look: Look,
): ReturnType<typeof register> =>
  register(
    [{ head: look.words.chronology.eventNumber, share: 24 }, ...fields],
    events.map(({ number, event }) => [
      numberCell(number, look),
      ...fields.map(({ cell }) => cell(event, look)),
    ]),
    look,
  )

const group = (
  headings: Node[],
  fields: readonly Field[],
  events: readonly NumberedEvent[],
  look: Look,
): readonly Node[] => (events.length === 0 ? [] : headTable(headings, table(fields, events, look), look))

/** What is dated: the drawing stays with the heading, and the table follows. */
const account = (
  opening: Node[],
  figure: Node[],
  events: readonly NumberedEvent[],
  look: Look,
): readonly Node[] => {
  const { date, common } = fieldsOf(look)
  const fields = [date, ...common]
  if (events.length === 0) return [keepTogether(opening, look)]
  if (figure.length === 0) return group(opening, fields, events, look)
  return [{ stack: [...opening, ...figure], unbreakable: true }, table(fields, events, look)]
}

/**
 * What occurred or goes on, by date; then what nobody dates; then, apart, whatever else is spoken of.
 * @param figure the timeline with its caption; empty where nothing can be drawn
 */
export const chronology = ({ events }: Briefing, figure: Node[], look: Look): Node[] => {
  if (events.length === 0) return []
  const words = look.words.chronology
  const { date, status, common } = fieldsOf(look)
  const { dated, undated, apart } = eventsInOrder(events)
  const opening: Node[] = [
    sectionHeading('chronology', words.heading),
    { text: dated.length === 0 ? words.noneDated : words.gloss, style: 'gloss' },
  ]
  return [
    ...account(opening, figure, dated, look),
    ...group(
      [groupHeading('chronology', 'undated', words.undated), { text: words.undatedGloss, style: 'gloss' }],
      common,
      undated,
      look,
    ),
    ...group(
      [groupHeading('chronology', 'apart', words.apart), { text: words.apartGloss, style: 'gloss' }],
      [date, status, ...common],
      apart,
      look,
    ),
  ]
}
