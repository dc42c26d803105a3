import type { Claim } from '@claimgraph/model'
import { participationOf, roleColumns } from './participants.ts'
import { members, type Shape } from './shape.ts'

export const claim: Shape<Claim, 'claims'> = {
  table: 'claims',
  parts: { claimThemes: 'claim', claimActors: 'claim', claimEvents: 'claim' },
  rows: ({ id, text, modality, polarity, themes, actors, events }, { rank: claimRank, version }) => {
    const copies = { claimRank, modality }
    return {
      claims: [{ id, rank: claimRank, version, text, modality, polarity }],
      claimThemes: members(themes, (theme, rank) => ({ claim: id, theme, rank, ...copies })),
      claimActors: members(actors, (actor, rank) => ({ claim: id, ...roleColumns(actor, rank), ...copies })),
      claimEvents: members(events, (event, rank) => ({ claim: id, event, rank, ...copies })),
    }
  },
  value: ({ id, text, modality, polarity }, parts) => ({
    id,
    text,
    modality,
    polarity,
    themes: parts('claimThemes').map(({ theme }) => theme),
    actors: parts('claimActors').map(participationOf),
    events: parts('claimEvents').map(({ event }) => event),
  }),
}
