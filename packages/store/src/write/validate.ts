import {
  Activity,
  Actor,
  Assertion,
  Assessment,
  Claim,
  Dossier,
  Event,
  Judgement,
  Passage,
  Prediction,
  Relation,
  Source,
  Theme,
} from '@claimgraph/model'
import { InvalidValueError } from '../refusals.ts'
import type { Kind, Values } from '../shapes/index.ts'

/** The part of a Zod schema that is used here. */
interface Schema<Value> {
  readonly safeParse: (value: unknown) =>
    | { readonly success: true; readonly data: Value }
    | {
        readonly success: false
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
        }
      }
}

const schemas: { readonly [Name in Kind]: Schema<Values[Name]> } = {
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
}

/**
 * The value as the model has it.
 * @throws InvalidValueError
 */
export const validated = <Name extends Kind>(kind: Name, id: string, value: unknown): Values[Name] => {
  const result = schemas[kind].safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.map(String), message }))
  throw new InvalidValueError(kind, id, issues)
}
