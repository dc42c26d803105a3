import { builder } from '../builder.ts'
import {
  ActorRef,
  AssertionRef,
  ClaimRef,
  EventRef,
  JudgementRef,
  PassageRef,
  PredictionRef,
  RelationRef,
  SourceRef,
  ThemeRef,
} from '../refs.ts'
import { DossierRef } from './dossier.ts'

const things = [
  DossierRef,
  ThemeRef,
  JudgementRef,
  ActorRef,
  EventRef,
  SourceRef,
  PassageRef,
  ClaimRef,
  AssertionRef,
  RelationRef,
  PredictionRef,
] as const

/** All that can be changed has a version, to which a change can be tied. */
for (const ref of things)
  builder.objectField(ref, 'version', (t) =>
    t.exposeInt('version', {
      description: 'Counts its changes, from 1. A change that is given it is refused once it is out of date.',
    }),
  )
