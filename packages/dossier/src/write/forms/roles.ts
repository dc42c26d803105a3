import { type Participation, Role } from '@claimgraph/model'
import { byTermOrListed } from '../short.ts'

/** Actors in their roles as a file has them. */
export const writeRoles = (participations: readonly Participation[]) =>
  byTermOrListed(
    Role,
    participations,
    ({ role }) => role,
    ({ actor }) => actor,
    ({ actor, role }) => ({ actor, role }),
  )
