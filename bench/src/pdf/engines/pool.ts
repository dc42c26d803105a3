import { type Briefing, openPool } from '@claimgraph/reports'
import { serve } from '../serve.ts'

const pool = openPool({ jobs: 2 })

serve({
  prepare: (briefing: Briefing) => briefing,
  print: async (briefings) => {
    const printed = await Promise.all(briefings.map(pool.print))
    return printed.map(({ bytes }) => bytes)
  },
})
