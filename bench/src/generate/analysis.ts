import type { Assessment, Prediction, Relation } from '@claimgraph/model'
import { claimSlug, modalityOf } from './claims.ts'
import { randomOf } from './random.ts'
import { seed } from './shape.ts'

/** Four in ten claims stand in a relation to one of the five hundred before them. */
export function* relationsOf(index: number): Generator<Relation> {
  const random = randomOf(seed, 8, index)
  if (index === 0 || !random.chance(0.4)) return
  const other = index - 1 - random.below(Math.min(index, 500))
  const kind = random.pick<Relation['kind']>(['supports', 'contradicts', 'qualifies', 'restates'])
  const from = claimSlug(index)
  const to = claimSlug(other)
  yield { id: `${from}:${kind}:${to}`, from, kind, to, drawnBy: random.pick(['source', 'analyst']) }
}

/** One claim in ten is assessed. */
export function* assessmentsOf(index: number): Generator<Assessment> {
  const random = randomOf(seed, 9, index)
  if (!random.chance(0.1)) return
  yield {
    id: `${claimSlug(index)}:1`,
    claim: claimSlug(index),
    likelihood: random.pick(['unlikely', 'likely', 'very-likely']),
    confidence: random.pick(['low', 'moderate', 'high']),
    credibility: random.pick(['1', '2', '3', '4', '5', '6']),
    rationale: 'It agrees with what is known from other origins.',
  }
}

/** Each predictive claim has its entry in the register. */
export function* predictionsOf(index: number): Generator<Prediction> {
  if (modalityOf(index) !== 'prediction') return
  const random = randomOf(seed, 10, index)
  yield {
    claim: claimSlug(index),
    horizon: String(2026 + random.below(10)),
    resolution: random.pick(['open', 'open', 'came-true', 'did-not']),
    forecasts: [],
  }
}
