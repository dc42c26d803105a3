import { z } from 'zod'
import { reference } from './slug.ts'
import { vocabulary } from './vocabulary.ts'

/** The part that an actor plays in an event or a claim. */
export const Role = vocabulary({
  source: 'The one who acts.',
  target: 'The one who is acted on.',
  participant: 'One of several who act together.',
  host: 'The one on whose ground it happens.',
  mediator: 'One who stands between the parties.',
  beneficiary: 'One who gains by it.',
  affected: 'One who is touched by it without acting.',
})

/** An actor in a role. */
export const Participation = z.strictObject({
  actor: reference('actor').describe('The actor.'),
  role: Role.schema.describe('The part that the actor plays.'),
})

export type Participation = z.infer<typeof Participation>
