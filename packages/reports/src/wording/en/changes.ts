import { isolatedInRightward as isolated } from '../isolate.ts'

/** The words on what changed since the last edition, in English. */
export const changes = {
  heading: 'What has changed',
  gloss: (day: string) =>
    `Since the last edition, as of ${day}. What we say is compared with what we said; the numbers lead to where it stands now.`,
  none: (day: string) =>
    `Nothing of what this briefing says has changed since the last edition, as of ${day}.`,
  item: 'Item',
  aspect: 'Change',
  before: 'Before',
  now: 'Now',
  groups: {
    judgements: 'Our judgements',
    claims: 'Claims of the sources',
    events: 'Events',
    predictions: 'Predictions',
    sources: 'Sources',
  },
  bottomLine: 'Bottom line',
  added: 'new',
  removed: 'left out',
  aspects: {
    wording: 'wording',
    modality: 'kind',
    assessment: 'our assessment',
    corroboration: 'corroboration',
    date: 'date',
    status: 'status',
    criterion: 'criterion',
    horizon: 'horizon',
    resolution: 'resolution',
    reliability: 'reliability',
  },
  /** A status of a source, and the reason that is given for it. */
  because: (status: string, reason: string) => `${status}: ${isolated(reason)}`,
  nothing: '–',
  negative: (text: string) => `${isolated(text)} (The claim itself is a negation.)`,
  noAssessment: 'Not assessed.',
} as const
