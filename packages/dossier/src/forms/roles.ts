import { Participation, Role } from '@claimgraph/model'
import { z } from 'zod'
import { byTerm, flatten } from './by-term.ts'

/** Actors by the role that they play. */
export const RolesForm = byTerm(Role, z.array(Participation.shape.actor))
  .transform((roles): Participation[] =>
    flatten(Role, roles).map(({ term, value }) => ({ actor: value, role: term })),
  )
  .prefault({})
