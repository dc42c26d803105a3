import { Activity, Text } from '@claimgraph/model'
import type { Author } from '@claimgraph/store'
import { z } from 'zod'
import { inputOf } from './input.ts'
import type { Writing } from './writing.ts'

const AgentInput = inputOf(
  'AgentInput',
  'Who makes a change.',
  z.strictObject({
    agent: Activity.shape.agent,
    agentKind: Activity.shape.agentKind.default('human').describe('What sort of agent it is.'),
  }),
)

/** Who makes a change unless anybody says so. */
const unnamed: Author = { agent: 'GraphQL API', agentKind: 'human' }

/** What every mutation takes beside its own arguments. */
export const signature = {
  why: Text.optional().describe('Why the change is made; it is kept on record.'),
  by: AgentInput.optional().describe(
    `Who makes the change; unless given, whoever the server knows, or else "${unnamed.agent}".`,
  ),
}

const Signature = z.object(signature)

/** Who makes a change, and why, by its arguments; else by what the context knows. */
export const authorOf = (args: object, writing: Writing): Author => {
  const { why, by } = Signature.parse(args)
  return { ...unnamed, ...(writing.is === 'open' ? writing.by : {}), ...by, why }
}
