import SQLite from 'better-sqlite3'
import { shareMemory } from '../../data/settings.ts'
import type {
  AssertionRow,
  ClaimantRow,
  ClaimRow,
  EventRow,
  ListedClaimRow,
  ParticipantRow,
  RelationRow,
  SourceRow,
} from './rows.ts'

/** Opens the database for reading, with the settings of our store. */
export const openSqlite = (address: string): SQLite.Database => {
  const database = new SQLite(address.replace(/^sqlite:/, ''), { readonly: true })
  shareMemory(database)
  return database
}

const among = '(select value from json_each(?))'

/**
 * The batched reads of the peers that resolve field by field: prepared statements, each over all the keys of a level.
 * They stand on the tables of our store.
 */
export const readsOf = (database: SQLite.Database) => {
  const statement = <Row>(sql: string) => database.prepare<unknown[], Row>(sql)
  const theme = statement<{ id: string }>('select id from themes where id = ?')
  const claim = statement<ClaimRow>('select id, text, modality, polarity from claims where id = ?')
  const page = statement<ListedClaimRow>(
    `select c.id, c.text, c.modality, c.polarity, l."claimRank" as "rank"
     from "claimThemes" l join claims c on c."rank" = l."claimRank"
     where l.theme = ? and l."claimRank" > ? order by l."claimRank" limit ?`,
  )
  const pageOfModality = statement<ListedClaimRow>(
    `select c.id, c.text, c.modality, c.polarity, l."claimRank" as "rank"
     from "claimThemes" l join claims c on c."rank" = l."claimRank"
     where l.theme = ? and l.modality = ? and l."claimRank" > ? order by l."claimRank" limit ?`,
  )
  const count = statement<{ n: number }>(
    `select count(*) as n from (select 1 from "claimThemes" l where l.theme = ? and l.modality = ? limit 10001)`,
  )
  const assertions = statement<AssertionRow>(
    `select id, claim, source, stance from assertions where claim in ${among} order by "rank"`,
  )
  const sources = statement<SourceRow>(`select id, title, reliability from sources where id in ${among}`)
  const claimants = statement<ClaimantRow>(
    `select v.assertion, a.id, a.name, a.kind from "assertionVoices" v join actors a on a.id = v.actor
     where v.assertion in ${among} and v.part = 'claimant' order by v."rank"`,
  )
  const participants = statement<ParticipantRow>(
    `select l.claim, l.role, a.id, a.name, a.kind from "claimActors" l join actors a on a.id = l.actor
     where l.claim in ${among} order by l."rank"`,
  )
  const events = statement<EventRow>(
    `select l.claim, e.id, e.title, e.status, e.edtf, e.earliest, e.latest
     from "claimEvents" l join events e on e.id = l.event where l.claim in ${among} order by l."rank"`,
  )
  const relations = statement<RelationRow>(
    `select "from" as claim, "from", kind, "to", "rank" from relations where "from" in ${among}
     union all select "to" as claim, "from", kind, "to", "rank" from relations where "to" in ${among} order by "rank"`,
  )
  const claims = statement<ClaimRow>(`select id, text, modality, polarity from claims where id in ${among}`)
  return {
    theme: (id: string) => theme.get(id),
    claim: (id: string) => claim.get(id),
    page: (of: string, modality: string | undefined, after: number, limit: number) =>
      modality === undefined ? page.all(of, after, limit) : pageOfModality.all(of, modality, after, limit),
    count: (of: string, modality: string) => Math.min(count.get(of, modality)?.n ?? 0, 10_000),
    assertions: (ids: readonly string[]) => assertions.all(JSON.stringify(ids)),
    sources: (ids: readonly string[]) => sources.all(JSON.stringify(ids)),
    claimants: (ids: readonly string[]) => claimants.all(JSON.stringify(ids)),
    participants: (ids: readonly string[]) => participants.all(JSON.stringify(ids)),
    events: (ids: readonly string[]) => events.all(JSON.stringify(ids)),
    relations: (ids: readonly string[]) => {
      const keys = JSON.stringify(ids)
      return relations.all(keys, keys)
    },
    claims: (ids: readonly string[]) => claims.all(JSON.stringify(ids)),
  }
}

/** See {@link readsOf}. */
export type Reads = ReturnType<typeof readsOf>
