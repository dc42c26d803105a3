import type { Participation } from '@claimgraph/model'

/** Each thing with its place in the list, from 1. */
export const ranked = <Thing>(things: readonly Thing[]): readonly (readonly [Thing, number])[] =>
  things.map((thing, index) => [thing, index + 1])

/** One row for each member of a list that hangs on each thing; `owner` names the thing. */
export const members = <Thing, Member, Row>(
  things: readonly Thing[],
  listOf: (thing: Thing) => readonly Member[],
  row: (thing: Thing, member: Member, rank: number, thingRank: number) => Row,
): readonly Row[] =>
  ranked(things).flatMap(([thing, thingRank]) =>
    ranked(listOf(thing)).map(([member, rank]) => row(thing, member, rank, thingRank)),
  )

/** The columns of an actor in a role. */
export const roleColumns = ({ actor, role }: Participation, rank: number) => ({ actor, role, rank })
