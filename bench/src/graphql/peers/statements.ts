/** How one database writes what differs. */
interface Dialect {
  /** The nth parameter, from 1. */
  readonly parameter: (nth: number) => string
  /** The keys that the nth parameter holds, as the right side of `in` or `=`. */
  readonly among: (nth: number) => string
}

/** SQLite takes the keys as one JSON array; a parameter that is used twice is given twice. */
export const sqlite: Dialect = {
  parameter: () => '?',
  among: () => 'in (select value from json_each(?))',
}

/** PostgreSQL takes the keys as one array. */
export const postgres: Dialect = {
  parameter: (nth) => `$${nth}`,
  among: (nth) => `= any($${nth}::text[])`,
}

/** The statements of the hand-written limit, on the tables of our store: one for each relation and level. */
export const statementsOf = ({ parameter, among }: Dialect) => ({
  theme: `select id from themes where id = ${parameter(1)}`,
  claims: `select c.id, c.text, c.modality, c.polarity
    from "claimThemes" l join claims c on c."rank" = l."claimRank"
    where l.theme = ${parameter(1)} order by l."claimRank" limit 100`,
  assertions: `select a.claim, a.id, a.stance, s.id, s.title, s.reliability
    from assertions a join sources s on s.id = a.source where a.claim ${among(1)} order by a."rank"`,
  claimants: `select v.assertion, a.id, a.name
    from "assertionVoices" v join actors a on a.id = v.actor
    where v.assertion ${among(1)} and v.part = 'claimant' order by v."rank"`,
  actors: `select l.claim, l.role, a.id, a.name, a.kind
    from "claimActors" l join actors a on a.id = l.actor where l.claim ${among(1)} order by l."rank"`,
  events: `select l.claim, e.id, e.title, e.status, e.edtf, e.earliest, e.latest
    from "claimEvents" l join events e on e.id = l.event where l.claim ${among(1)} order by l."rank"`,
  relations: `select r."from" as claim, r.kind, r."from", c.id, c.text, r."rank"
    from relations r join claims c on c.id = r."to" where r."from" ${among(1)}
    union all select r."to", r.kind, r."from", c.id, c.text, r."rank"
    from relations r join claims c on c.id = r."to" where r."to" ${among(1)} order by 6`,
  list: `select c.id, c.text, c.modality, c.polarity, l."claimRank"
    from "claimThemes" l join claims c on c."rank" = l."claimRank"
    where l.theme = ${parameter(1)} and l.modality = ${parameter(2)} and l."claimRank" > ${parameter(3)}
    order by l."claimRank" limit 51`,
  count: `select count(*) from (
    select 1 from "claimThemes" l where l.theme = ${parameter(1)} and l.modality = ${parameter(2)} limit 10001) as counted`,
  point: `select id, text, modality, polarity from claims where id = ${parameter(1)}`,
})
