import { isolatedInRightward as isolated } from '../isolate.ts'

/** The fixed phrases of a briefing, in English. What a source or an editor wrote never stands here. */

const comma = ', '

const list = (items: readonly string[]): string => items.map(isolated).join(comma)

const joined = (items: readonly string[], last: string): string =>
  items.length < 2 ? list(items) : `${list(items.slice(0, -1))} ${last} ${list(items.slice(-1))}`

const and = (items: readonly string[]): string => joined(items, 'and')

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const joining = {
  and,
  or: (items: readonly string[]): string => joined(items, 'or'),
  list,
  /** Between what is no plain text, such as links. */
  comma,
  semicolon: '; ',
  /** A text of others in the midst of fixed words: in its own direction. */
  isolated,
} as const

export const front = {
  asOf: (day: string) => `As of ${day}`,
  editors: (names: readonly string[]) => `${names.length === 1 ? 'Editor' : 'Editors'}: ${and(names)}`,
  bottomLine: 'Bottom line',
  page: (current: number, total: number) => `Page ${current} of ${total}`,
  leftOut: (headings: readonly string[]) =>
    `Left out here: ${headings.join('; ')}. All of it stands in the data attached to this file.`,
  data: 'What this briefing says, as data: to check it, or to use it elsewhere.',
} as const

/** What marks what is ours, by its colour. */
export const bar = { blue: 'a blue bar', other: 'a bar' } as const

export const judgement = {
  heading: 'Key judgements',
  gloss: (bar: string) =>
    `Our own judgements, not those of any source. What stands behind ${bar} in this document is ours.`,
  none: 'No key judgement has been recorded for this theme.',
  number: (n: number) => `K${n}`,
  restsOnClaims: 'Rests on',
  restsOnNothing: 'Rests on no recorded claim.',
} as const

export const grade = {
  likelihood: (band: string) => `Likelihood: ${band}.`,
  noLikelihood: 'Likelihood: not given.',
  confidence: (level: string) => `Confidence: ${level}.`,
  noConfidence: 'Confidence: not given.',
  credibility: (digit: string, meaning: string) => `Credibility: ${digit}, ${meaning}.`,
  percent: (from: number, to: number) => `${from}–${to}%`,
} as const

export const claim = {
  heading: 'What the sources claim',
  gloss: 'Each claim stands once, in our neutral words; who says it, and where, stands under it.',
  none: 'No claim has been recorded for this theme.',
  /** Behind a verb or a preposition, and before the numbers. */
  noun: (count: number) => (count === 1 ? 'claim' : 'claims'),
  nounAtStart: (count: number) => (count === 1 ? 'Claim' : 'Claims'),
  /** Claims that stand in another briefing, counted or named. */
  elsewhere: (count: number) => `${count} elsewhere`,
  andMore: (count: number) => `and ${count} more`,
  namedElsewhere: (slug: string) => `${slug} (in another briefing)`,
  negative: 'The claim itself is a negation.',
  assessment: 'Our assessment:',
} as const

export const modalities = {
  fact: {
    heading: 'Facts asserted',
    gloss: 'Stated by the sources as checkable. Printed as what they say, in our words; not as established.',
  },
  interpretation: {
    heading: 'Interpretations',
    gloss: 'Meaning, motive or weight that the sources read into what is or was so.',
  },
  prediction: {
    heading: 'Predictions',
    gloss:
      'What the sources say will or may come. The register of predictions says how each would be decided.',
  },
  recommendation: {
    heading: 'Recommendations',
    gloss: 'What the sources say should be done. It is not our advice.',
  },
} as const

const verbs = {
  asserts: { one: 'asserts', many: 'assert', past: 'asserted' },
  denies: { one: 'denies', many: 'deny', past: 'denied' },
  doubts: { one: 'doubts', many: 'doubt', past: 'doubted' },
  reports: { one: 'reports', many: 'report', past: 'reported' },
} as const

export const attribution = {
  /** `via` runs from the one nearest the claimant to the one who wrote the source. */
  said: (claimants: readonly string[], via: readonly string[], stance: keyof typeof verbs): string => {
    const verb = verbs[stance]
    const [writer, ...cited] = via.toReversed()
    if (writer === undefined)
      return claimants.length === 0
        ? `The source ${verb.one}`
        : `${and(claimants)} ${claimants.length === 1 ? verb.one : verb.many}`
    const chain = [isolated(writer), ...cited.map((name) => `citing ${isolated(name)}`)].join(', ')
    return `According to ${chain}, ${claimants.length === 0 ? 'someone not named' : and(claimants)} ${verb.past}`
  },
  hedged: (cues: readonly string[]) => `hedged with ${and(cues.map((cue) => `“${cue}”`))}`,
  likelihood: (band: string) => `expressed as ${band}`,
  at: (block: number, start: number, end: number) => `block ${block}, ${start}–${end}`,
  noPassage: 'no passage recorded',
} as const

export const corroboration = {
  none: 'No origin that we know of says so first hand.',
  withdrawn: 'What says so first hand was withdrawn, and counts for nothing.',
  single: 'One origin.',
  multiple: (origins: number) => `${origins} independent origins.`,
  contested: (asserting: number, denying: number) =>
    `Contested: asserted and denied. ${
      asserting === 0
        ? 'It is asserted only as passed on'
        : counted(asserting, 'origin asserts it', 'origins assert it')
    }; ${counted(denying, 'origin denies it', 'origins deny it')}.`,
} as const

export const chronology = {
  heading: 'Chronology',
  gloss: 'What the sources or the editors say has occurred or is going on, by the earliest day it can mean.',
  number: (n: number) => `E${n}`,
  eventNumber: 'No.',
  noneDated: 'No dated event has been recorded as having occurred.',
  date: 'Date',
  status: 'Status',
  event: 'Event and place',
  participants: 'Participants',
  claims: 'Claims',
  undated: 'Undated',
  undatedGloss: 'Said to have occurred or to be going on; no source says when.',
  apart: 'Planned, proposed, alleged and hypothetical',
  apartGloss: 'Not part of the account of what occurred. What was called off stands here too.',
  noDate: 'undated',
} as const

export const actor = {
  heading: 'Actors',
  gloss: 'Whoever the claims and events speak of, those of most claims first.',
  name: 'Name',
  kind: 'Kind',
  otherNames: 'Also called',
  roles: 'Roles',
  claims: 'Claims',
  nothing: '–',
} as const

export const prediction = {
  heading: 'Register of predictions',
  gloss: 'Criterion and horizon are ours, not the source’s. The number leads to the claim.',
  claim: 'Claim',
  criterion: 'Has come true if',
  horizon: 'Horizon',
  status: 'Status',
  noCriterion: 'No criterion has been set.',
  noHorizon: 'None set',
} as const

export const source = {
  heading: 'Sources',
  gloss:
    'In order of first use. The letter grades the source, not what it says; the scale stands at the end.',
  number: (n: number) => `[${n}]`,
  noAuthor: 'Author not known',
  noTitle: 'Title not known',
  noDate: 'Publication date not known',
  reliability: (letter: string, meaning: string) => `Reliability ${letter}: ${meaning}.`,
  status: (status: string) => `Status: ${status}.`,
  copies: (original: string) => `Copies ${isolated(original)}; counted with its origin, not beside it.`,
  digest: 'SHA-256 of its text:',
  noDigest: 'No digest of its text has been recorded.',
} as const
