import type { Wording } from '../wording.ts'
import { agreement } from './ar/agreement.ts'
import { changes } from './ar/changes.ts'
import { dates } from './ar/dates.ts'
import { figure, network, timeline } from './ar/figures.ts'
import { gaps } from './ar/gaps.ts'
import { method } from './ar/method.ts'
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
} from './ar/phrases.ts'
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
} from './ar/terms.ts'

/** Every fixed word of a briefing, in Arabic. */
export const ar = {
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
