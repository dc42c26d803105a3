import type { Activity, Forecast, Prediction } from '@claimgraph/model'
import type { Work } from '../connection.ts'
import type { Reader } from '../read/reader.ts'
import type { Kind, Values } from '../shapes/index.ts'
import { proofOf } from './activity.ts'
import { createThing, deleteThing, updateThing } from './changes.ts'
import { find } from './find.ts'
import { mergeActors } from './merge.ts'
import { splitActor } from './split.ts'
import type {
  Author,
  Changeable,
  ChangeOptions,
  Creatable,
  Deletable,
  New,
  Standing,
  Written,
} from './written.ts'

/** How a prediction turned out. */
export interface Outcome {
  readonly resolution: Prediction['resolution']
  /** The day on which it was resolved; none while it is open. */
  readonly on?: string | undefined
  /** @default the note that stands */
  readonly note?: string | undefined
}

/**
 * Changes of single things. Each is one transaction: the change, what follows from it elsewhere, and the activity that
 * records it; or nothing. What a change reads cannot change before it writes.
 */
export interface Writes {
  /** A thing as it stands, with its version; undefined where there is none. The dossier goes by the id `dossier`. */
  readonly find: <Name extends Kind>(kind: Name, id: string) => Promise<Standing<Name> | undefined>
  /**
   * Adds a thing, behind all others of its kind.
   * @throws InvalidValueError, AlreadyExistsError, DanglingReferenceError, RefusedChangeError
   */
  readonly create: <Name extends Creatable>(
    by: Author,
    kind: Name,
    value: New<Name>,
  ) => Promise<Written<Name>>
  /**
   * Changes a thing to what `change` makes of it as it stands; `change` may be called more than once.
   * @throws NotFoundError, ConflictError, InvalidValueError, DanglingReferenceError, RefusedChangeError
   */
  readonly update: <Name extends Changeable>(
    by: Author,
    kind: Name,
    id: string,
    change: (standing: Values[Name]) => Values[Name],
    options?: ChangeOptions,
  ) => Promise<Written<Name>>
  /**
   * Removes a thing to which nothing refers, and gives it as it last stood.
   * @throws NotFoundError, ConflictError, ReferencedError
   */
  readonly delete: <Name extends Deletable>(
    by: Author,
    kind: Name,
    id: string,
    options?: ChangeOptions,
  ) => Promise<Written<Name>>
  /**
   * Merges one actor into another: its names, its relations and all that named it lead to the other from then on. Its
   * own entry stays and says where it went. Gives the actor that was merged.
   * @throws NotFoundError, ConflictError, RefusedChangeError
   */
  readonly mergeActors: (
    by: Author,
    from: string,
    into: string,
    options?: ChangeOptions,
  ) => Promise<Written<'actor'>>
  /**
   * Undoes the merger of an actor: what it moved is put back; what came later stays with the other.
   * @throws NotFoundError, RefusedChangeError, and ConflictError where something that was moved is no longer as it was left
   */
  readonly splitActor: (by: Author, from: string, options?: ChangeOptions) => Promise<Written<'actor'>>
  /**
   * Marks a source as retracted; where the day is known, that is kept as a version of it.
   * @throws as `update`
   */
  readonly retractSource: (
    by: Author,
    id: string,
    reason: string,
    options?: ChangeOptions & { readonly on?: string | undefined },
  ) => Promise<Written<'source'>>
  /** Adds an assessment of a claim; it supersedes the earlier ones. @throws as `create` */
  readonly assess: (by: Author, assessment: New<'assessment'>) => Promise<Written<'assessment'>>
  /** Adds a forecast to the register entry of a claim. @throws as `update` */
  readonly forecast: (
    by: Author,
    claim: string,
    forecast: Forecast,
    options?: ChangeOptions,
  ) => Promise<Written<'prediction'>>
  /** Says how a prediction turned out. @throws as `update` */
  readonly resolve: (
    by: Author,
    claim: string,
    outcome: Outcome,
    options?: ChangeOptions,
  ) => Promise<Written<'prediction'>>
}

/**
 * The changes of a store.
 * @param now the clock that dates activities
 */
export const writes = (reader: Reader, now: () => Date): Writes => {
  const write = <Result extends { readonly activity: Activity }>(work: () => Work<Result>): Promise<Result> =>
    reader.connection.transaction<Result>(work, { proof: ({ activity }) => proofOf(reader, activity) })
  return {
    find: (kind, id) => reader.connection.read(() => find(reader, kind, id)),
    create: (by, kind, value) =>
      write(() => createThing(reader, { by, at: now(), verb: 'create' }, kind, value)),
    update: (by, kind, id, change, options = {}) =>
      write(() => updateThing(reader, { by, at: now(), verb: 'update' }, kind, id, change, options)),
    delete: (by, kind, id, options = {}) =>
      write(() => deleteThing(reader, { by, at: now(), verb: 'delete' }, kind, id, options)),
    mergeActors: (by, from, into, options = {}) =>
      write(() => mergeActors(reader, { by, at: now(), verb: 'merge' }, from, into, options)),
    splitActor: (by, from, options = {}) =>
      write(() => splitActor(reader, { by, at: now(), verb: 'split' }, from, options)),
    retractSource: (by, id, reason, { on, ...options } = {}) =>
      write(() =>
        updateThing(
          reader,
          { by, at: now(), verb: 'retract' },
          'source',
          id,
          (source) => ({
            ...source,
            status: 'retracted',
            statusReason: reason,
            versions: on === undefined ? source.versions : [...source.versions, { on, note: reason }],
          }),
          options,
        ),
      ),
    assess: (by, assessment) =>
      write(() => createThing(reader, { by, at: now(), verb: 'assess' }, 'assessment', assessment)),
    forecast: (by, claim, forecast, options = {}) =>
      write(() =>
        updateThing(
          reader,
          { by, at: now(), verb: 'forecast' },
          'prediction',
          claim,
          (prediction) => ({ ...prediction, forecasts: [...prediction.forecasts, forecast] }),
          options,
        ),
      ),
    resolve: (by, claim, { resolution, on, note }, options = {}) =>
      write(() =>
        updateThing(
          reader,
          { by, at: now(), verb: 'resolve' },
          'prediction',
          claim,
          (prediction) => ({ ...prediction, resolution, resolvedOn: on, note: note ?? prediction.note }),
          options,
        ),
      ),
  }
}
