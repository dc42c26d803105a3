import type { Participation } from '@claimgraph/model'

/** The columns of an actor in a role. */
export const roleColumns = ({ actor, role }: Participation, rank: number) => ({ actor, role, rank })

/** The actor in a role that the columns hold. */
export const participationOf = ({ actor, role }: Participation): Participation => ({ actor, role })
