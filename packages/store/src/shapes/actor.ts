import { type Actor, nameKey, printedName } from '@claimgraph/model'
import { members, present, type Shape } from './shape.ts'

/** Where a merged actor leads depends on others: {@link shapes} cannot tell, so `leadsTo` is settled after writing. */
export const actor: Shape<Actor, 'actors'> = {
  table: 'actors',
  parts: { names: 'actor', actorRelations: 'actor' },
  rows: (actor, { rank, version }) => ({
    actors: [
      {
        id: actor.id,
        rank,
        version,
        kind: actor.kind,
        name: printedName(actor),
        description: actor.description ?? null,
        iso3166: actor.identifiers.iso3166 ?? null,
        wikidata: actor.identifiers.wikidata ?? null,
        mergedInto: actor.mergedInto ?? null,
        leadsTo: actor.id,
      },
    ],
    names: members(actor.names, ({ text, kind, language, validity }, rank) => ({
      actor: actor.id,
      rank,
      text,
      key: nameKey(text),
      kind,
      language: language ?? null,
      validity: validity ?? null,
    })),
    actorRelations: members(actor.relations, ({ kind, actor: other, validity }, rank) => ({
      actor: actor.id,
      rank,
      kind,
      other,
      validity: validity ?? null,
    })),
  }),
  value: ({ id, kind, description, iso3166, wikidata, mergedInto }, parts) => ({
    id,
    kind,
    ...present({ description }),
    names: parts('names').map(({ text, kind, language, validity }) => ({
      text,
      kind,
      ...present({ language, validity }),
    })),
    identifiers: present({ iso3166, wikidata }),
    relations: parts('actorRelations').map(({ kind, other, validity }) => ({
      kind,
      actor: other,
      ...present({ validity }),
    })),
    ...present({ mergedInto }),
  }),
}
