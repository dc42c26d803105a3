import type { Graph } from '@claimgraph/model'
import { members, ranked, roleColumns } from './members.ts'

/** The rows of claims and what they are about. */
export const claimRows = ({ claims }: Graph) => ({
  claims: ranked(claims).map(([{ id, text, modality, polarity }, rank]) => ({
    id,
    rank,
    text,
    modality,
    polarity,
  })),
  claimThemes: members(
    claims,
    ({ themes }) => themes,
    ({ id }, theme, rank, claimRank) => ({ claim: id, theme, rank, claimRank }),
  ),
  claimActors: members(
    claims,
    ({ actors }) => actors,
    ({ id }, participant, rank, claimRank) => ({ claim: id, claimRank, ...roleColumns(participant, rank) }),
  ),
  claimEvents: members(
    claims,
    ({ events }) => events,
    ({ id }, event, rank, claimRank) => ({ claim: id, event, rank, claimRank }),
  ),
})
