/** The language that briefings are worded in. Every fixed word comes through here. */
export { agreement } from './wording/en/agreement.ts'
export { changes } from './wording/en/changes.ts'
export { dates } from './wording/en/dates.ts'
export { figure, network, timeline } from './wording/en/figures.ts'
export { gaps } from './wording/en/gaps.ts'
export { method } from './wording/en/method.ts'
export {
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
} from './wording/en/phrases.ts'
export * as terms from './wording/en/terms.ts'
