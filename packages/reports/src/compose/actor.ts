import { ActorKind, NameKind, Role, termNamed } from '@claimgraph/model'
import type { BriefingActor } from '../briefing.ts'
import type { ActorAnswer, ClaimAnswer, EventAnswer } from './answers.ts'

interface Part {
  readonly role: string
  readonly actor: { readonly slug: string }
}

const rolesIn = (parts: readonly Part[], slug: string): readonly string[] =>
  parts.filter(({ actor }) => actor.slug === slug).map(({ role }) => role)

/** An actor as it is printed, with its part in this briefing. Claims are in the order of their numbers. */
export const actorOf = (
  actor: ActorAnswer,
  claims: readonly ClaimAnswer[],
  events: readonly EventAnswer[],
): BriefingActor => {
  const roles = new Set([
    ...claims.flatMap(({ actors }) => rolesIn(actors, actor.slug)),
    ...events.flatMap(({ participants }) => rolesIn(participants, actor.slug)),
  ])
  return {
    slug: actor.slug,
    name: actor.name,
    kind: termNamed(ActorKind, actor.kind),
    description: actor.description,
    otherNames: actor.names
      .filter(({ text }) => text !== actor.name)
      .map(({ text, kind }) => ({ text, kind: termNamed(NameKind, kind) })),
    roles: Role.terms.filter((role) => [...roles].some((name) => termNamed(Role, name) === role)),
    claims: claims.flatMap(({ actors }, index) =>
      rolesIn(actors, actor.slug).length > 0 ? [index + 1] : [],
    ),
  }
}
