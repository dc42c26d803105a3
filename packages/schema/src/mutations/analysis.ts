import { Prediction } from '@claimgraph/model'
import { z } from 'zod'
import { AssessmentRef } from '../refs.ts'
import { mutation } from './change.ts'
import { Conflict, NotFound } from './errors.ts'
import { slugOf, version } from './existing.ts'
import { within } from './failure.ts'
import { given } from './inputs.ts'
import { ForecastInput } from './parts.ts'
import { payloadOf } from './payloads.ts'
import { PredictionPayload } from './things.ts'

const { resolution, resolvedOn, note } = Prediction.shape

mutation('assessClaim', {
  description: 'Records a view of a claim. It supersedes the earlier ones, which stay on record.',
  takes: z.object({ assessment: given.assessment.describe('The view to record.') }),
  about: () => ({ kind: 'assessment', id: undefined }),
  gives: payloadOf('assessment', {
    type: 'Assessment',
    ref: AssessmentRef,
    rows: (store) => store.claims.assessmentsByIds,
  }),
  errors: [],
  pathOf: within('assessment'),
  work: async ({ assessment }, { write, by }) => {
    const { activity } = await write.assess(by, assessment)
    return { id: activity.subjectId, activity: activity.id }
  },
})

const entry = ({ slug }: { readonly slug?: unknown }) => ({ kind: 'prediction' as const, id: String(slug) })

const predicted = slugOf('the predictive claim')

/** Where the caller gave what the store calls by the fields of the register entry. */
const inForecast = ([, , field]: readonly string[]): string => `forecast.${field ?? 'on'}`

mutation('forecast', {
  description: 'Records how probable someone holds a prediction to be. Earlier forecasts stay on record.',
  takes: z.object({ slug: predicted, forecast: ForecastInput.describe('The forecast to record.') }),
  about: entry,
  gives: PredictionPayload,
  errors: [NotFound],
  pathOf: inForecast,
  work: async ({ slug, forecast }, { write, by }) => {
    const { activity } = await write.forecast(by, slug, forecast)
    return { id: slug, activity: activity.id }
  },
})

const resolutionPaths: Readonly<Record<string, string>> = { resolution: 'resolution', note: 'note' }

mutation('resolvePrediction', {
  description: 'Says how a prediction turned out.',
  takes: z.object({
    slug: predicted,
    version,
    resolution: resolution.removeDefault().describe(resolution.description ?? ''),
    on: resolvedOn,
    note: note.describe(`${note.description} The note that stands unless given.`),
  }),
  about: entry,
  gives: PredictionPayload,
  errors: [NotFound, Conflict],
  pathOf: ([field = '']) => resolutionPaths[field] ?? 'on',
  work: async ({ slug, version, ...outcome }, { write, by }) => {
    const { activity } = await write.resolve(by, slug, outcome, { version })
    return { id: slug, activity: activity.id }
  },
})
