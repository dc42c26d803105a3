import { type Graph, nameKey, printedName } from '@claimgraph/model'
import { members, ranked } from './members.ts'

/** The rows of actors, their names and relations. */
export const actorRows = ({ actors }: Graph) => ({
  actors: ranked(actors).map(([actor, rank]) => ({
    id: actor.id,
    rank,
    kind: actor.kind,
    name: printedName(actor),
    description: actor.description ?? null,
    iso3166: actor.identifiers.iso3166 ?? null,
    wikidata: actor.identifiers.wikidata ?? null,
  })),
  names: members(
    actors,
    ({ names }) => names,
    ({ id }, name, rank) => ({
      actor: id,
      rank,
      text: name.text,
      key: nameKey(name.text),
      kind: name.kind,
      language: name.language ?? null,
      validity: name.validity ?? null,
    }),
  ),
  actorRelations: members(
    actors,
    ({ relations }) => relations,
    ({ id }, relation, rank) => ({
      actor: id,
      rank,
      kind: relation.kind,
      other: relation.actor,
      validity: relation.validity ?? null,
    }),
  ),
})
