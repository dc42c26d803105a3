import { Participation, Role } from '@claimgraph/model'
import { byTermOrListed } from './by-term.ts'

/** Actors by the role that they play, or the plain list of actors and roles. */
export const RolesForm = byTermOrListed(Role, Participation.shape.actor, Participation, (role, actor) => ({
  actor,
  role,
}))
