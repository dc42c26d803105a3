import type { Wording } from '../wording.ts'
import { agreement } from './fr/agreement.ts'
import { changes } from './fr/changes.ts'
import { dates } from './fr/dates.ts'
import { figure, network, timeline } from './fr/figures.ts'
import { gaps } from './fr/gaps.ts'
import { method } from './fr/method.ts'
import {
  actor,
  attribution,
  bar,
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
} from './fr/phrases.ts'
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
} from './fr/terms.ts'

/** Every fixed word of a briefing, in French. */
export const fr = {
  actor,
  agreement,
  attribution,
  bar,
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
} as const satisfies Wording
