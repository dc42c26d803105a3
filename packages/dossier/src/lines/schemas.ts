import {
  Activity,
  Actor,
  Assertion,
  Assessment,
  Claim,
  Dossier,
  type Entry,
  Event,
  Judgement,
  Passage,
  Prediction,
  passageId,
  Relation,
  Source,
  Theme,
} from '@claimgraph/model'
import type { z } from 'zod'

type Kind = Entry['kind']

/** What an entry of each kind is. */
export const schemas = {
  dossier: Dossier,
  theme: Theme,
  actor: Actor,
  source: Source,
  passage: Passage,
  event: Event,
  claim: Claim,
  assertion: Assertion,
  relation: Relation,
  judgement: Judgement,
  assessment: Assessment,
  prediction: Prediction,
  activity: Activity,
} as const satisfies Record<Kind, z.ZodType>

/** The kinds of entry, in the order in which they come. */
export const kinds = Object.keys(schemas) as readonly Kind[]

/** Whether a text is the kind of an entry. */
export const isKind = (text: unknown): text is Kind =>
  typeof text === 'string' && Object.hasOwn(schemas, text)

/** What the id of an entry is made of where that is its other fields, up to a count; undefined for all other entries. */
export const madeId = ({ kind, value }: Entry): string | undefined => {
  switch (kind) {
    case 'passage':
      return passageId(value)
    case 'relation':
      return `${value.from}:${value.kind}:${value.to}`
    case 'assertion':
      return `${value.claim}:${value.source}:${countOf(value.id)}`
    case 'assessment':
      return `${value.claim}:${countOf(value.id)}`
    default:
      return undefined
  }
}

const countOf = (id: string): string => id.slice(id.lastIndexOf(':') + 1)
