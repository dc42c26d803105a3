import { z } from 'zod'
import { isCarriableData, Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** Who acts, in the sense of PROV: a person, or what acts for one. */
export const AgentKind = vocabulary({
  human: 'A person.',
  importer: 'A program that takes over data from elsewhere.',
  tool: 'A program that follows fixed rules.',
  model: 'A statistical model, such as a language model.',
})

/** What was done. */
export const ActivityVerb = vocabulary({
  create: 'Something was added.',
  update: 'Something was changed.',
  delete: 'Something was removed.',
  merge: 'One actor was merged into another.',
  split: 'A merge was undone.',
  assess: 'A claim was assessed.',
  forecast: 'A forecast of a prediction was recorded.',
  resolve: 'A prediction was resolved.',
  retract: 'A source was marked as retracted.',
  import: 'A whole dossier was read in.',
})

/** What sort of thing an activity is about. */
export const Subject = vocabulary({
  dossier: 'The dossier as a whole.',
  theme: 'A theme.',
  judgement: 'A judgement.',
  actor: 'An actor.',
  event: 'An event.',
  source: 'A source.',
  passage: 'A passage.',
  claim: 'A claim.',
  assertion: 'An assertion.',
  assessment: 'An assessment.',
  relation: 'A relation between claims.',
  prediction: 'An entry in the register of predictions.',
})

/** Entries of the model are far flatter; what is deeper is no state of one. */
const deepestData = 16

/**
 * Plain data that every store carries the same way: what {@link Text} refuses is refused anywhere inside it. How deep it
 * goes is looked at first, as nothing else is safe to go through it before.
 */
const Data = z
  .unknown()
  .refine((data) => isCarriableData(data, deepestData), {
    error: `plain data of at most ${deepestData} levels, without control characters (such as NUL) or broken Unicode`,
  })
  .pipe(z.json())

/** Who changed what, when, and why, with what stood before and after (PROV). Append-only. */
export const Activity = z.strictObject({
  id: z
    .string()
    .regex(/^[1-9]\d{0,15}$/, { error: 'a count from 1' })
    .describe('Its count, from 1.'),
  at: z.iso.datetime({ error: 'a moment in UTC such as 2026-01-31T09:30:00Z' }).describe('When, in UTC.'),
  agent: Text.describe('Who.'),
  agentKind: AgentKind.schema.describe('What sort of agent it was.'),
  verb: ActivityVerb.schema.describe('What was done.'),
  subject: Subject.schema.describe('What sort of thing it was done to.'),
  subjectId: Text.describe('The id of that thing; `dossier` for the dossier as a whole.'),
  why: Text.optional().describe('Why.'),
  before: Data.optional().describe('What stood before, as plain data; absent where nothing did.'),
  after: Data.optional().describe('What stood after, as plain data; absent where nothing did.'),
})

export type Activity = z.infer<typeof Activity>
