import { at } from './at.ts'
import type { Rule } from './rule.ts'

export const unregisteredPrediction: Rule = {
  code: 'unregistered-prediction',
  title: 'A predictive claim has no entry in the register of predictions.',
  why: 'What is not in the register has no criterion and no horizon, and is never looked at again.',
  severity: 'off',
  mend: 'Add an entry to `predictions` in analysis.yaml. Switch this on where a desk keeps score of whom it reads.',
  failing: {
    'claims.yaml': `claims:
  - id: bridge-will-hold # <-
    text: The bridge will hold for fifty years.
    modality: prediction
`,
  },
  passing: {
    'claims.yaml': `claims:
  - id: bridge-will-hold
    text: The bridge will hold for fifty years.
    modality: prediction
`,
    'analysis.yaml': `predictions:
  - claim: bridge-will-hold
    criterion: It carries traffic, and no pier has been replaced.
    horizon: 2066
`,
  },
  find: ({ graph, claims }) => {
    const registered = new Set(graph.predictions.map(({ claim }) => claim))
    return claims
      .filter(({ value }) => value.modality === 'prediction' && !registered.has(value.id))
      .map((claim) => ({
        ...at(claim),
        message: `Claim "${claim.value.id}" predicts something and is not in the register: expected an entry with criterion and horizon.`,
        hint: 'add it to "predictions" in analysis.yaml',
      }))
  },
}
