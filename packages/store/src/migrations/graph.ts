import type { Words } from './words.ts'

/** The first tables: the whole graph of a dossier. */
export const graph = ({ text, clustered }: Words): readonly string[] => {
  /** A reference is checked at the end of the transaction: a dossier may name a thing before it declares it. */
  const to = (table: string): string => `${text} references ${table} deferrable initially deferred`
  const thing = `id ${text} primary key, "rank" integer not null unique`
  const versioned = `${thing}, version integer not null`
  const dates = `edtf ${text}, basis ${text}, "dateNote" ${text}, earliest ${text}, latest ${text}`
  const claimCopies = `"claimRank" integer not null, modality ${text} not null`
  return [
    `create table dossier (
      version integer not null,
      title ${text} not null, description ${text}, language ${text} not null, "asOf" ${text} not null,
      tlp ${text} not null, marking ${text}, editors ${text} not null)`,
    `create table themes (
      ${versioned},
      title ${text} not null, question ${text}, "bottomLine" ${text}, broader ${to('themes')})`,
    'create index themes_by_broader on themes (broader)',
    `create table actors (
      ${versioned},
      kind ${text} not null, name ${text} not null, description ${text}, iso3166 ${text}, wikidata ${text},
      "mergedInto" ${to('actors')}, "leadsTo" ${to('actors')} not null)`,
    'create index "actors_by_leadsTo" on actors ("leadsTo")',
    'create index "actors_by_mergedInto" on actors ("mergedInto")',
    `create table names (
      actor ${to('actors')}, "rank" integer not null,
      text ${text} not null, "key" ${text} not null, kind ${text} not null, language ${text}, validity ${text},
      primary key (actor, "rank"))${clustered}`,
    'create index names_by_key on names ("key", actor)',
    `create table "actorRelations" (
      actor ${to('actors')}, "rank" integer not null,
      kind ${text} not null, other ${to('actors')} not null, validity ${text},
      primary key (actor, "rank"))${clustered}`,
    'create index "actorRelations_by_other" on "actorRelations" (other)',
    `create table sources (
      ${versioned},
      type ${text} not null, genre ${text} not null, title ${text}, "containerTitle" ${text}, publisher ${text},
      ${dates}, url ${text}, language ${text}, descriptor ${text}, reliability ${text} not null,
      "derivedFrom" ${to('sources')}, "derivedUnseen" ${text}, origin ${to('sources')},
      status ${text} not null, "statusReason" ${text}, sha256 ${text}, file ${text})`,
    'create index sources_by_derivation on sources ("derivedFrom")',
    'create index sources_by_origin on sources (origin)',
    `create table authors (
      source ${to('sources')}, "rank" integer not null,
      family ${text}, given ${text}, literal ${text}, actor ${to('actors')},
      primary key (source, "rank"))${clustered}`,
    'create index authors_by_actor on authors (actor)',
    `create table "sourceVersions" (
      source ${to('sources')}, "rank" integer not null, "on" ${text} not null, sha256 ${text}, note ${text},
      primary key (source, "rank"))${clustered}`,
    `create table passages (
      ${versioned},
      source ${to('sources')} not null, block integer not null, "start" integer not null, "end" integer not null,
      sha256 ${text} not null, exact ${text}, prefix ${text}, suffix ${text}, state ${text} not null)`,
    'create index passages_by_source on passages (source, "rank")',
    `create table "sourcePassages" (
      source ${to('sources')}, passage ${to('passages')}, "rank" integer not null,
      primary key (source, passage))${clustered}`,
    'create index "sourcePassages_by_passage" on "sourcePassages" (passage)',
    `create table events (
      ${versioned}, chronology ${text} not null unique,
      title ${text} not null, type ${text}, status ${text} not null, place ${text}, ${dates})`,
    `create table "eventParticipants" (
      event ${to('events')}, actor ${to('actors')}, role ${text} not null, "rank" integer not null,
      primary key (event, actor, role))${clustered}`,
    'create index "eventParticipants_by_actor" on "eventParticipants" (actor, event)',
    `create table "eventThemes" (
      event ${to('events')}, theme ${to('themes')}, "rank" integer not null,
      primary key (event, theme))${clustered}`,
    'create index "eventThemes_by_theme" on "eventThemes" (theme, event)',
    `create table "eventPassages" (
      event ${to('events')}, passage ${to('passages')}, "rank" integer not null,
      primary key (event, passage))${clustered}`,
    'create index "eventPassages_by_passage" on "eventPassages" (passage)',
    `create table claims (
      ${versioned}, text ${text} not null, modality ${text} not null, polarity ${text} not null)`,
    `create table "claimThemes" (
      claim ${to('claims')}, theme ${to('themes')}, "rank" integer not null, ${claimCopies},
      primary key (claim, theme))${clustered}`,
    'create index "claimThemes_by_theme" on "claimThemes" (theme, "claimRank", claim)',
    'create index "claimThemes_by_modality" on "claimThemes" (theme, modality, "claimRank", claim)',
    `create table "claimActors" (
      claim ${to('claims')}, actor ${to('actors')}, role ${text} not null, "rank" integer not null, ${claimCopies},
      primary key (claim, actor, role))${clustered}`,
    'create index "claimActors_by_actor" on "claimActors" (actor, "claimRank", claim)',
    `create table "claimEvents" (
      claim ${to('claims')}, event ${to('events')}, "rank" integer not null, ${claimCopies},
      primary key (claim, event))${clustered}`,
    'create index "claimEvents_by_event" on "claimEvents" (event, "claimRank", claim)',
    `create table judgements (
      ${versioned}, theme ${to('themes')} not null,
      text ${text} not null, likelihood ${text}, confidence ${text}, rationale ${text},
      supersedes ${to('judgements')}, "on" ${text} not null, "ownDay" integer not null)`,
    'create index judgements_by_theme on judgements (theme, "rank")',
    'create index judgements_by_supersedes on judgements (supersedes)',
    `create table "judgementClaims" (
      judgement ${to('judgements')}, claim ${to('claims')}, "rank" integer not null,
      primary key (judgement, claim))${clustered}`,
    'create index "judgementClaims_by_claim" on "judgementClaims" (claim)',
    `create table assertions (
      ${versioned},
      claim ${to('claims')} not null, source ${to('sources')} not null,
      stance ${text} not null, hedges ${text} not null, likelihood ${text})`,
    'create index assertions_by_claim on assertions (claim, "rank")',
    'create index assertions_by_source on assertions (source, "rank")',
    `create table "assertionVoices" (
      assertion ${to('assertions')}, part ${text} not null, "rank" integer not null, actor ${to('actors')} not null,
      primary key (assertion, part, actor))${clustered}`,
    'create index "assertionVoices_by_actor" on "assertionVoices" (actor, part, assertion)',
    `create table "assertionPassages" (
      assertion ${to('assertions')}, passage ${to('passages')}, "rank" integer not null,
      primary key (assertion, passage))${clustered}`,
    'create index "assertionPassages_by_passage" on "assertionPassages" (passage)',
    `create table assessments (
      ${thing}, claim ${to('claims')} not null,
      likelihood ${text}, confidence ${text}, credibility ${text} not null, rationale ${text} not null, "by" ${text},
      "on" ${text} not null, "ownDay" integer not null)`,
    'create index assessments_by_claim on assessments (claim, "rank")',
    `create table relations (
      ${versioned},
      "from" ${to('claims')} not null, kind ${text} not null, "to" ${to('claims')} not null,
      "drawnBy" ${text} not null, source ${to('sources')})`,
    'create index relations_by_from on relations ("from", "rank")',
    'create index relations_by_to on relations ("to", "rank")',
    'create index relations_by_source on relations (source)',
    `create table predictions (
      id ${to('claims')} primary key, "rank" integer not null unique, version integer not null,
      criterion ${text}, horizon ${text}, resolution ${text} not null, "resolvedOn" ${text}, note ${text})`,
    `create table forecasts (
      prediction ${to('predictions')}, "rank" integer not null,
      probability double precision not null, "on" ${text} not null, "by" ${text}, rationale ${text},
      primary key (prediction, "rank"))${clustered}`,
    `create table activities (
      ${thing}, "at" ${text} not null, agent ${text} not null, "agentKind" ${text} not null, verb ${text} not null,
      subject ${text} not null, "subjectId" ${text} not null, why ${text}, "before" ${text}, "after" ${text})`,
    'create index activities_by_subject on activities (subject, "subjectId", "rank")',
  ]
}
