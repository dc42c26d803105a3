import { agreement } from './en/agreement.ts'
import { changes } from './en/changes.ts'
import { dates } from './en/dates.ts'
import { figure, network, timeline } from './en/figures.ts'
import { gaps } from './en/gaps.ts'
import { method } from './en/method.ts'
import {
  actor,
  attribution,
  chronology,
  claim,
  corroboration,
  front,
  grade,
  joining,
  judgement,
  modalities,
  prediction,
  source,
} from './en/phrases.ts'
import {
  actorKinds,
  confidences,
  credibilities,
  dateBases,
  eventStatuses,
  genres,
  likelihoods,
  nameKinds,
  passageStates,
  relations,
  reliabilities,
  resolutions,
  roles,
  sourceStatuses,
  tlpLabels,
} from './en/terms.ts'

/** Every fixed word of a briefing, in English. */
export const en = {
  actor,
  agreement,
  attribution,
  changes,
  chronology,
  claim,
  corroboration,
  dates,
  figure,
  front,
  gaps,
  grade,
  joining,
  judgement,
  method,
  modalities,
  network,
  prediction,
  source,
  terms: {
    actorKinds,
    confidences,
    credibilities,
    dateBases,
    eventStatuses,
    genres,
    likelihoods,
    nameKinds,
    passageStates,
    relations,
    reliabilities,
    resolutions,
    roles,
    sourceStatuses,
    tlpLabels,
  },
  timeline,
} as const
