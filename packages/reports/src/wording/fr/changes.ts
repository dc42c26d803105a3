import type { Wording } from '../../wording.ts'
import { isolatedInRightward as isolated } from '../isolate.ts'
import { fr } from './typeset.ts'

/** The words on what changed since the last edition, in French. */
export const changes = {
  heading: 'Ce qui a changé',
  gloss: (day: string) =>
    fr`Depuis la dernière édition, au ${day}. Ce que nous disons est comparé à ce que nous disions ; les numéros renvoient à l’endroit où cela figure désormais.`,
  none: (day: string) => `Rien de ce que dit cette note n’a changé depuis la dernière édition, au ${day}.`,
  item: 'Élément',
  aspect: 'Changement',
  before: 'Avant',
  now: 'À présent',
  groups: {
    judgements: 'Nos jugements',
    claims: 'Énoncés des sources',
    events: 'Événements',
    predictions: 'Prévisions',
    sources: 'Sources',
  },
  bottomLine: 'L’essentiel',
  added: 'nouveau',
  removed: 'omis',
  aspects: {
    wording: 'formulation',
    modality: 'nature',
    assessment: 'notre appréciation',
    corroboration: 'corroboration',
    date: 'date',
    status: 'statut',
    criterion: 'critère',
    horizon: 'échéance',
    resolution: 'issue',
    reliability: 'fiabilité',
  },
  because: (status: string, reason: string) => fr`${status} : ${isolated(reason)}`,
  nothing: '–',
  negative: (text: string) => `${isolated(text)} (L’énoncé est lui-même une négation.)`,
  noAssessment: 'Non apprécié.',
} as const satisfies Wording['changes']
