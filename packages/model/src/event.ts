import { z } from 'zod'
import { DateStatement } from './date.ts'
import { Participation } from './role.ts'
import { reference, Slug } from './slug.ts'
import { Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** Whether the thing happened. Only `occurred` and `ongoing` things belong in an account of what happened. */
export const EventStatus = vocabulary({
  occurred: 'It happened.',
  ongoing: 'It is happening.',
  planned: 'It is announced for the future.',
  proposed: 'It is suggested, but not decided.',
  cancelled: 'It was planned and called off.',
  alleged: 'Someone says that it happened; we do not.',
  hypothetical: 'It is only thought of as possible.',
})

/** The event types of the PLOVER ontology (2022): what kind of act it is. */
export const EventType = vocabulary({
  agree: 'Agree to act, cooperate or settle.',
  consult: 'Meet, talk, visit or negotiate.',
  support: 'Express support, start or deepen relations by words.',
  concede: 'Yield, ease or release.',
  cooperate: 'Act together, economically or militarily.',
  aid: 'Give material aid.',
  retreat: 'Pull back or stop a hostile act.',
  request: 'Ask, demand or order.',
  accuse: 'Accuse, criticise or blame.',
  reject: 'Refuse, block or oppose.',
  threaten: 'Threaten or warn.',
  protest: 'Demonstrate or strike.',
  sanction: 'Reduce or break relations, withhold aid.',
  mobilize: 'Move or ready forces.',
  coerce: 'Use pressure, arrest or seizure.',
  assault: 'Use armed or other violent force.',
})

/** A dated, placed happening with participants in roles. */
export const Event = z.strictObject({
  id: Slug.describe('The slug of the event.'),
  title: Text.describe('What it is, in a few words.'),
  type: EventType.schema.optional().describe('The kind of act (PLOVER).'),
  status: EventStatus.schema.describe('Whether it happened.'),
  date: DateStatement.optional().describe('When; absent where nobody says.'),
  place: Text.optional().describe('Where.'),
  participants: z.array(Participation).default([]).describe('Who took part, in which role.'),
  themes: z
    .array(reference('theme'))
    .default([])
    .describe('Themes that it belongs to beside those of the claims about it.'),
})

export type Event = z.infer<typeof Event>
