import { at } from './at.ts'
import type { Rule } from './rule.ts'

export const undatedEvent: Rule = {
  code: 'undated-event',
  title: 'An event that occurred has no date.',
  why: 'What is undated stands apart from the timeline. That is right where nobody says when, and a gap where somebody does.',
  severity: 'off',
  mend: 'Give the date as roughly as it is known: `2015~` is about 2015, `2017/..` is from 2017 on. Where no source says when, leave it undated: no date is better than a guessed one.',
  failing: {
    'events.yaml': `events:
  - id: opening # <-
    title: Opening of the bridge
    status: occurred
`,
  },
  passing: {
    'events.yaml': `events:
  - id: opening
    title: Opening of the bridge
    status: occurred
    date: 2016~
`,
  },
  find: ({ events }) =>
    events
      .filter(({ value }) => value.status === 'occurred' && value.date === undefined)
      .map((event) => ({
        ...at(event),
        message: `Event "${event.value.id}" occurred and has no date: expected one, as rough as it is known.`,
        hint: 'write for example date: 2015~ for "about 2015"',
      })),
}
