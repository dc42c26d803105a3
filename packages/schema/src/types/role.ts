import { Participation } from '@claimgraph/model'
import { RoleEnum } from '../enums.ts'
import { one } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { ActorRef, ParticipationRef } from '../refs.ts'

const says = meanings(Participation)

ParticipationRef.implement({
  description: 'An actor in a role.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum, description: says.role }),
    actor: t.field({
      type: ActorRef,
      description: says.actor,
      ...one((store) => store.actors.byIds, 'actor'),
    }),
  }),
})
