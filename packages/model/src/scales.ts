import { vocabulary } from './vocabulary.ts'

/** The seven likelihood bands of ICD 203 (2015), D.6.e(2)(a), from least to most likely. */
export const Likelihood = vocabulary({
  'almost-no-chance': 'Almost no chance, remote: 1 to 5 percent (ICD 203).',
  'very-unlikely': 'Very unlikely, highly improbable: 5 to 20 percent (ICD 203).',
  unlikely: 'Unlikely, improbable: 20 to 45 percent (ICD 203).',
  'roughly-even-chance': 'Roughly even chance, roughly even odds: 45 to 55 percent (ICD 203).',
  likely: 'Likely, probable: 55 to 80 percent (ICD 203).',
  'very-likely': 'Very likely, highly probable: 80 to 95 percent (ICD 203).',
  'almost-certain': 'Almost certain, nearly certain: 95 to 99 percent (ICD 203).',
})

export type Likelihood = (typeof Likelihood.terms)[number]

/** The percent range of each likelihood band: [lowest, highest]. A reader's key, never a number to compute with. */
export const likelihoodPercent: Readonly<Record<Likelihood, readonly [number, number]>> = {
  'almost-no-chance': [1, 5],
  'very-unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly-even-chance': [45, 55],
  likely: [55, 80],
  'very-likely': [80, 95],
  'almost-certain': [95, 99],
}

/** Analytic confidence, ICD 203 D.6.e(2)(b): a statement about the sourcing and reasoning, not about the event. */
export const Confidence = vocabulary({
  low: 'Scant, questionable or fragmented information, or many assumptions.',
  moderate: 'Credibly sourced and plausible, but not corroborated enough for more.',
  high: 'High-quality information from several independent origins, or an issue that allows a solid view.',
})

/** Source reliability by the Admiralty (NATO STANAG 2511) letters. They are grades, never numbers. */
export const Reliability = vocabulary({
  A: 'Completely reliable.',
  B: 'Usually reliable.',
  C: 'Fairly reliable.',
  D: 'Not usually reliable.',
  E: 'Unreliable.',
  F: 'Reliability cannot be judged, or has not been judged yet.',
})

/** Information credibility by the Admiralty (NATO STANAG 2511) digits. They are grades, never numbers. */
export const Credibility = vocabulary({
  '1': 'Confirmed by other sources.',
  '2': 'Probably true.',
  '3': 'Possibly true.',
  '4': 'Doubtful.',
  '5': 'Improbable.',
  '6': 'Truth cannot be judged, or has not been judged yet.',
})

/** Who a document may be shown to, by the Traffic Light Protocol 2.0 of FIRST. */
export const Tlp = vocabulary({
  clear: 'TLP:CLEAR. No limit on disclosure.',
  green: 'TLP:GREEN. Within the community of the recipient.',
  amber: "TLP:AMBER. Need to know, within the recipient's organisation and its clients.",
  'amber-strict': "TLP:AMBER+STRICT. Need to know, within the recipient's organisation alone.",
  red: 'TLP:RED. For the eyes and ears of the individual recipients alone.',
})
