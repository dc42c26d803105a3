/** A reference is checked at the end of the transaction: a dossier may name a thing before it declares it. */
const to = (table: string): string => `text references ${table} deferrable initially deferred`

const dates = `edtf text, basis text, "dateNote" text, earliest text, latest text`

/** The first tables: the whole graph of a dossier. The SQL is the same on SQLite and PostgreSQL. */
export const graph: readonly string[] = [
  `create table dossier (
    title text not null, description text, language text not null, "asOf" text not null,
    tlp text not null, marking text, editors text not null)`,
  `create table themes (
    id text primary key, "rank" integer not null unique,
    title text not null, question text, "bottomLine" text, broader ${to('themes')})`,
  `create table actors (
    id text primary key, "rank" integer not null unique,
    kind text not null, name text not null, description text, iso3166 text, wikidata text)`,
  `create table names (
    actor ${to('actors')}, "rank" integer not null,
    text text not null, "key" text not null, kind text not null, language text, validity text,
    primary key (actor, "rank"))`,
  'create index names_by_key on names ("key", actor)',
  `create table "actorRelations" (
    actor ${to('actors')}, "rank" integer not null,
    kind text not null, other ${to('actors')} not null, validity text,
    primary key (actor, "rank"))`,
  'create index "actorRelations_by_other" on "actorRelations" (other)',
  `create table sources (
    id text primary key, "rank" integer not null unique,
    type text not null, genre text not null, title text, "containerTitle" text, publisher text, ${dates},
    url text, language text, descriptor text, reliability text not null,
    "derivedFrom" ${to('sources')}, "derivedUnseen" text, origin ${to('sources')},
    status text not null, "statusReason" text, sha256 text)`,
  'create index sources_by_derivation on sources ("derivedFrom")',
  `create table authors (
    source ${to('sources')}, "rank" integer not null,
    family text, given text, literal text, actor ${to('actors')},
    primary key (source, "rank"))`,
  `create table passages (
    id text primary key, "rank" integer not null unique,
    source ${to('sources')} not null, block integer not null, "start" integer not null, "end" integer not null,
    sha256 text not null, exact text, prefix text, suffix text, state text not null)`,
  'create index passages_by_source on passages (source, "rank")',
  `create table events (
    id text primary key, "rank" integer not null unique, chronology text not null unique,
    title text not null, type text, status text not null, place text, ${dates})`,
  `create table "eventParticipants" (
    event ${to('events')}, actor ${to('actors')}, role text not null, "rank" integer not null,
    primary key (event, actor, role))`,
  'create index "eventParticipants_by_actor" on "eventParticipants" (actor, event)',
  `create table "eventThemes" (
    event ${to('events')}, theme ${to('themes')}, "rank" integer not null, primary key (event, theme))`,
  'create index "eventThemes_by_theme" on "eventThemes" (theme, event)',
  `create table "eventPassages" (
    event ${to('events')}, passage ${to('passages')}, "rank" integer not null, primary key (event, passage))`,
  `create table claims (
    id text primary key, "rank" integer not null unique,
    text text not null, modality text not null, polarity text not null)`,
  `create table "claimThemes" (
    claim ${to('claims')}, theme ${to('themes')}, "rank" integer not null, "claimRank" integer not null,
    primary key (claim, theme))`,
  'create index "claimThemes_by_theme" on "claimThemes" (theme, "claimRank", claim)',
  `create table "claimActors" (
    claim ${to('claims')}, actor ${to('actors')}, role text not null, "rank" integer not null,
    "claimRank" integer not null, primary key (claim, actor, role))`,
  'create index "claimActors_by_actor" on "claimActors" (actor, "claimRank", claim)',
  `create table "claimEvents" (
    claim ${to('claims')}, event ${to('events')}, "rank" integer not null, "claimRank" integer not null,
    primary key (claim, event))`,
  'create index "claimEvents_by_event" on "claimEvents" (event, "claimRank", claim)',
  `create table judgements (
    id text primary key, "rank" integer not null unique, theme ${to('themes')} not null,
    text text not null, likelihood text, confidence text, rationale text, "on" text not null)`,
  'create index judgements_by_theme on judgements (theme, "rank")',
  `create table "judgementClaims" (
    judgement ${to('judgements')}, claim ${to('claims')}, "rank" integer not null,
    primary key (judgement, claim))`,
  'create index "judgementClaims_by_claim" on "judgementClaims" (claim)',
  `create table assertions (
    id text primary key, "rank" integer not null unique,
    claim ${to('claims')} not null, source ${to('sources')} not null,
    stance text not null, hedges text not null, likelihood text)`,
  'create index assertions_by_claim on assertions (claim, "rank")',
  'create index assertions_by_source on assertions (source, "rank")',
  `create table "assertionVoices" (
    assertion ${to('assertions')}, part text not null, "rank" integer not null, actor ${to('actors')} not null,
    primary key (assertion, part, "rank"))`,
  'create index "assertionVoices_by_actor" on "assertionVoices" (actor, part, assertion)',
  `create table "assertionPassages" (
    assertion ${to('assertions')}, passage ${to('passages')}, "rank" integer not null,
    primary key (assertion, passage))`,
  'create index "assertionPassages_by_passage" on "assertionPassages" (passage)',
  `create table assessments (
    id text primary key, "rank" integer not null unique, claim ${to('claims')} not null,
    likelihood text, confidence text, credibility text not null, rationale text not null, "by" text,
    "on" text not null)`,
  'create index assessments_by_claim on assessments (claim, "rank")',
  `create table relations (
    id text primary key, "rank" integer not null unique,
    "from" ${to('claims')} not null, kind text not null, "to" ${to('claims')} not null,
    "drawnBy" text not null, source ${to('sources')})`,
  'create index relations_by_from on relations ("from", "rank")',
  'create index relations_by_to on relations ("to", "rank")',
  `create table predictions (
    id ${to('claims')} primary key, "rank" integer not null unique,
    criterion text, horizon text, resolution text not null, note text)`,
]
