import type { Relation } from '@claimgraph/model'
import { present, type Shape } from './shape.ts'

export const relation: Shape<Relation, 'relations'> = {
  table: 'relations',
  parts: {},
  rows: ({ id, from, kind, to, drawnBy, source }, { rank, version }) => ({
    relations: [{ id, rank, version, from, kind, to, drawnBy, source: source ?? null }],
  }),
  value: ({ id, from, kind, to, drawnBy, source }) => ({
    id,
    from,
    kind,
    to,
    drawnBy,
    ...present({ source }),
  }),
}
