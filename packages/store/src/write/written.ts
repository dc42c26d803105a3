import type { Activity } from '@claimgraph/model'
import type { Kind, Values } from '../shapes/index.ts'

/** Who changes something, and why: kept with the change. */
export interface Author {
  readonly agent: string
  readonly agentKind: Activity['agentKind']
  readonly why?: string | undefined
}

/** What a change may be tied to. */
export interface ChangeOptions {
  /**
   * The version that the author has seen; where it is no longer the one that stands, nothing is written.
   * @default whichever stands
   */
  readonly version?: number | undefined
}

/** A thing as it stands. */
export interface Standing<Name extends Kind> {
  readonly value: Values[Name]
  /** Counts its changes, from 1. */
  readonly version: number
}

/** A thing as a change left it, with the record of the change. */
export interface Written<Name extends Kind> extends Standing<Name> {
  readonly activity: Activity
}

/** What can be changed by itself; assessments and activities are only ever added. */
export type Changeable = Exclude<Kind, 'assessment' | 'activity'>

/** What can be added and removed: all but the one dossier, and the activities, which record. */
export type Creatable = Exclude<Kind, 'dossier' | 'activity'>
export type Deletable = Exclude<Changeable, 'dossier'>

/** The kinds whose ids are made of what they name. */
type Derived = 'passage' | 'assertion' | 'assessment' | 'relation'

/** A thing to be created, without the id where that is made of other fields. */
export type New<Name extends Creatable> = Name extends Derived ? Omit<Values[Name], 'id'> : Values[Name]
