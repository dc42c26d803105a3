import type { Wording } from '../../wording.ts'
import { fr } from './typeset.ts'

/** The words printed for the terms of each vocabulary, in French. */

type Terms = Wording['terms']

/** TLP 2.0 lays down the labels in English, for every language. */
export const tlpLabels = {
  clear: 'TLP:CLEAR',
  green: 'TLP:GREEN',
  amber: 'TLP:AMBER',
  'amber-strict': 'TLP:AMBER+STRICT',
  red: 'TLP:RED',
} as const satisfies Terms['tlpLabels']

export const likelihoods = {
  'almost-no-chance': 'presque aucune chance',
  'very-unlikely': 'très improbable',
  unlikely: 'improbable',
  'roughly-even-chance': 'chances à peu près égales',
  likely: 'probable',
  'very-likely': 'très probable',
  'almost-certain': 'presque certain',
} as const satisfies Terms['likelihoods']

export const confidences = {
  low: 'faible',
  moderate: 'moyen',
  high: 'élevé',
} as const satisfies Terms['confidences']

export const credibilities = {
  '1': 'confirmé par d’autres sources',
  '2': 'probablement vrai',
  '3': 'peut-être vrai',
  '4': 'douteux',
  '5': 'improbable',
  '6': 'ne peut être évalué, ou ne l’a pas encore été',
} as const satisfies Terms['credibilities']

export const reliabilities = {
  A: 'totalement fiable',
  B: 'habituellement fiable',
  C: 'assez fiable',
  D: 'habituellement peu fiable',
  E: 'non fiable',
  F: 'ne peut être évaluée, ou ne l’a pas encore été',
} as const satisfies Terms['reliabilities']

export const roles = {
  source: 'agissant',
  target: 'visé',
  participant: 'participant',
  host: 'hôte',
  mediator: 'médiateur',
  beneficiary: 'bénéficiaire',
  affected: 'touché',
} as const satisfies Terms['roles']

export const relations = {
  to: {
    supports: 'Étaye',
    contradicts: 'Contredit',
    undercuts: 'Fragilise',
    qualifies: 'Nuance',
    restates: 'Reformule',
    'derived-from': 'A pour base',
    supersedes: 'Remplace',
  },
  from: {
    supports: 'Étayé par',
    contradicts: 'Contredit par',
    undercuts: 'Fragilisé par',
    qualifies: 'Nuancé par',
    restates: 'Reformulé par',
    'derived-from': 'Fonde',
    supersedes: 'Remplacé par',
  },
  drawnBy: { source: 'selon l’argument de la source', analyst: 'selon notre lecture' },
} as const satisfies Terms['relations']

export const eventStatuses = {
  occurred: 'survenu',
  ongoing: 'en cours',
  planned: 'prévu',
  proposed: 'proposé',
  cancelled: 'annulé',
  alleged: 'allégué',
  hypothetical: 'hypothétique',
} as const satisfies Terms['eventStatuses']

export const dateBases = {
  stated: null,
  derived: 'déduite',
  relative: 'située seulement par rapport à un fait non daté',
  external: 'extérieure aux sources',
} as const satisfies Terms['dateBases']

export const passageStates = {
  anchored: null,
  unchecked: null,
  moved: 'déplacé',
  orphaned: 'mots introuvables',
} as const satisfies Terms['passageStates']

export const actorKinds = {
  state: 'État',
  'government-body': 'organe gouvernemental',
  'intergovernmental-organisation': 'organisation interétatique',
  organisation: 'organisation',
  company: 'entreprise',
  'media-outlet': 'média',
  'armed-group': 'groupe armé',
  'political-party': 'parti politique',
  person: 'personne',
  sector: 'secteur',
  'population-group': 'groupe de population',
  'group-of-states': 'groupe d’États',
} as const satisfies Terms['actorKinds']

export const nameKinds = {
  canonical: null,
  alias: null,
  acronym: 'sigle',
  transliteration: 'translittération',
  metonym: 'métonymie',
  demonym: 'gentilé',
  former: 'ancien nom',
  code: 'code',
} as const satisfies Terms['nameKinds']

export const resolutions = {
  open: 'en suspens',
  'came-true': 'réalisée',
  'did-not': 'non réalisée',
  partly: 'réalisée en partie',
  annulled: 'annulée',
  'not-resolvable': 'indécidable',
} as const satisfies Terms['resolutions']

export const genres = {
  opinion: 'Opinion',
  news: 'Information',
  analysis: 'Analyse',
  'official-statement': 'Déclaration officielle',
  'primary-document': 'Document original',
  data: 'Données',
  interview: 'Entretien',
  'social-media': 'Réseaux sociaux',
} as const satisfies Terms['genres']

export const sourceStatuses = {
  active: 'telle que publiée',
  corrected: 'corrigée par son éditeur',
  retracted: fr`retirée par son éditeur ; rien ne devrait s’y appuyer`,
} as const satisfies Terms['sourceStatuses']
