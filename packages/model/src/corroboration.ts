import type { Assertion } from './assertion.ts'
import { vocabulary } from './vocabulary.ts'

/** How widely a claim is held, counted by independent origins and never by copies. */
export const CorroborationLevel = vocabulary({
  none: 'No origin that we know of asserts it first hand.',
  single: 'One independent origin asserts it.',
  multiple: 'Two or more independent origins assert it.',
  contested: 'It is asserted, and an independent origin denies it.',
})

/** What is counted about one claim. */
export interface Corroboration {
  /** All assertions on record, of every stance. */
  readonly assertions: number
  /** The sources that they stand in. */
  readonly sources: number
  /** Independent origins that assert it first hand. */
  readonly origins: number
  /** Independent origins that deny it first hand. */
  readonly denyingOrigins: number
  /** Assertions known only because someone else passed them on; they are no origin of their own. */
  readonly relayed: number
  /** Assertions that count for nothing because the source, or a work that it copies, was retracted. */
  readonly retracted: number
  readonly level: (typeof CorroborationLevel.terms)[number]
}

type Counted = Pick<Assertion, 'source' | 'stance' | 'via'>

const levelOf = (asserting: number, heard: boolean, denying: number): Corroboration['level'] => {
  if (denying > 0 && (asserting > 0 || heard)) return 'contested'
  if (asserting === 0) return 'none'
  return asserting === 1 ? 'single' : 'multiple'
}

/**
 * Counts the corroboration of one claim from its assertions.
 * @param originOf the origin of each source, as {@link originsOf} gives it; `null` counts for none
 * @param withdrawn the sources on which nothing should rest, as {@link withdrawnSources} gives them
 */
export const corroborate = (
  assertions: readonly Counted[],
  originOf: ReadonlyMap<string, string | null>,
  withdrawn: ReadonlySet<string> = new Set(),
): Corroboration => {
  const standing = assertions.filter(({ source }) => !withdrawn.has(source))
  const firstHand = standing.filter(({ via }) => via.length === 0)
  const relayed = standing.filter(({ via }) => via.length > 0)
  const originsWith = (stance: Counted['stance']): number =>
    new Set(
      firstHand
        .filter((assertion) => assertion.stance === stance)
        .map(({ source }) => originOf.get(source) ?? null)
        .filter((origin) => origin !== null),
    ).size
  const origins = originsWith('asserts')
  const denyingOrigins = originsWith('denies')
  return {
    assertions: assertions.length,
    sources: new Set(assertions.map(({ source }) => source)).size,
    origins,
    denyingOrigins,
    relayed: relayed.length,
    retracted: assertions.length - standing.length,
    level: levelOf(
      origins,
      relayed.some(({ stance }) => stance === 'asserts'),
      denyingOrigins,
    ),
  }
}
