import { type Briefing, renderBriefing } from '@claimgraph/reports'
import { inTurn, serve } from '../serve.ts'

serve({
  prepare: (briefing: Briefing) => briefing,
  print: inTurn(async (briefing) => (await renderBriefing(briefing)).bytes),
})
