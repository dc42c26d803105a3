import { parentPort } from 'node:worker_threads'
import { type Briefing, renderBriefing } from '@claimgraph/reports'

parentPort?.on('message', async (briefing: Briefing) => {
  const { bytes } = await renderBriefing(briefing)
  // A copy of its own memory, which can be handed over whole.
  const handed = new Uint8Array(bytes)
  parentPort?.postMessage(handed, [handed.buffer])
})
