/** The words printed for the terms of each vocabulary, in English. */

export const tlpLabels = {
  clear: 'TLP:CLEAR',
  green: 'TLP:GREEN',
  amber: 'TLP:AMBER',
  'amber-strict': 'TLP:AMBER+STRICT',
  red: 'TLP:RED',
} as const

export const likelihoods = {
  'almost-no-chance': 'almost no chance',
  'very-unlikely': 'very unlikely',
  unlikely: 'unlikely',
  'roughly-even-chance': 'roughly even chance',
  likely: 'likely',
  'very-likely': 'very likely',
  'almost-certain': 'almost certain',
} as const

export const confidences = { low: 'low', moderate: 'moderate', high: 'high' } as const

export const credibilities = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'cannot be judged, or has not been judged yet',
} as const

export const reliabilities = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged, or has not been judged yet',
} as const

export const roles = {
  source: 'acting',
  target: 'acted on',
  participant: 'participant',
  host: 'host',
  mediator: 'mediator',
  beneficiary: 'beneficiary',
  affected: 'affected',
} as const

export const relations = {
  to: {
    supports: 'Supports',
    contradicts: 'Contradicts',
    undercuts: 'Undercuts',
    qualifies: 'Qualifies',
    restates: 'Restates',
    'derived-from': 'Derived from',
    supersedes: 'Supersedes',
  },
  from: {
    supports: 'Supported by',
    contradicts: 'Contradicted by',
    undercuts: 'Undercut by',
    qualifies: 'Qualified by',
    restates: 'Restated by',
    'derived-from': 'Basis of',
    supersedes: 'Superseded by',
  },
  drawnBy: { source: 'as the source argues', analyst: 'as we read it' },
} as const

export const eventStatuses = {
  occurred: 'occurred',
  ongoing: 'ongoing',
  planned: 'planned',
  proposed: 'proposed',
  cancelled: 'cancelled',
  alleged: 'alleged',
  hypothetical: 'hypothetical',
} as const

/** What is silent needs no word. */
export const dateBases = {
  stated: null,
  derived: 'derived',
  relative: 'placed only against something undated',
  external: 'from outside the sources',
} as const

export const passageStates = {
  anchored: null,
  unchecked: null,
  moved: 'moved',
  orphaned: 'words not found',
} as const

export const actorKinds = {
  state: 'state',
  'government-body': 'government body',
  'intergovernmental-organisation': 'intergovernmental organisation',
  organisation: 'organisation',
  company: 'company',
  'media-outlet': 'media',
  'armed-group': 'armed group',
  'political-party': 'political party',
  person: 'person',
  sector: 'sector',
  'population-group': 'population group',
  'group-of-states': 'group of states',
} as const

export const nameKinds = {
  canonical: null,
  alias: null,
  acronym: 'acronym',
  transliteration: 'transliteration',
  metonym: 'metonym',
  demonym: 'demonym',
  former: 'former name',
  code: 'code',
} as const

export const resolutions = {
  open: 'open',
  'came-true': 'came true',
  'did-not': 'did not come true',
  partly: 'came true in part',
  annulled: 'annulled',
  'not-resolvable': 'not resolvable',
} as const

export const genres = {
  opinion: 'Opinion',
  news: 'News',
  analysis: 'Analysis',
  'official-statement': 'Official statement',
  'primary-document': 'Primary document',
  data: 'Data',
  interview: 'Interview',
  'social-media': 'Social media',
} as const

export const sourceStatuses = {
  active: 'stands as published',
  corrected: 'corrected by its publisher',
  retracted: 'withdrawn by its publisher; nothing should rest on it',
} as const
