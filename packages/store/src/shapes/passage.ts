import type { Passage } from '@claimgraph/model'
import { present, type Shape } from './shape.ts'

export const passage: Shape<Passage, 'passages'> = {
  table: 'passages',
  parts: {},
  rows: (passage, { rank, version }) => ({
    passages: [
      {
        id: passage.id,
        rank,
        version,
        source: passage.source,
        block: passage.block,
        start: passage.start,
        end: passage.end,
        sha256: passage.sha256,
        exact: passage.exact ?? null,
        prefix: passage.prefix ?? null,
        suffix: passage.suffix ?? null,
        state: passage.state,
      },
    ],
  }),
  value: ({ id, source, block, start, end, sha256, exact, prefix, suffix, state }) => ({
    id,
    source,
    block,
    start,
    end,
    sha256,
    ...present({ exact, prefix, suffix }),
    state,
  }),
}
