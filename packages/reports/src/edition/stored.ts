import {
  Confidence,
  CorroborationLevel,
  Credibility,
  EventStatus,
  Likelihood,
  Modality,
  Polarity,
  Reliability,
  Resolution,
  SourceStatus,
} from '@claimgraph/model'
import { z } from 'zod'
import type { Edition } from './edition.ts'

const slug = z.string()
const likelihood = Likelihood.schema.nullable()
const confidence = Confidence.schema.nullable()

/** An edition as a manifest keeps it. */
export const storedEdition = z.object({
  asOf: z.iso.date(),
  bottomLine: z.string().nullable(),
  judgements: z.array(z.object({ slug, text: z.string(), likelihood, confidence })),
  claims: z.array(
    z.object({
      slug,
      text: z.string(),
      modality: Modality.schema,
      polarity: Polarity.schema,
      corroboration: z.object({
        level: CorroborationLevel.schema,
        origins: z.int(),
        denyingOrigins: z.int(),
        relayed: z.int(),
      }),
      assessment: z.object({ likelihood, confidence, credibility: Credibility.schema }).nullable(),
    }),
  ),
  events: z.array(
    z.object({ slug, title: z.string(), status: EventStatus.schema, date: z.string().nullable() }),
  ),
  predictions: z.array(
    z.object({
      slug,
      criterion: z.string().nullable(),
      horizon: z.string().nullable(),
      resolution: Resolution.schema,
    }),
  ),
  sources: z.array(
    z.object({
      slug,
      title: z.string().nullable(),
      status: SourceStatus.schema,
      statusReason: z.string().nullable(),
      reliability: Reliability.schema,
    }),
  ),
}) satisfies z.ZodType<Edition>
