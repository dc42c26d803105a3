import type { Batch } from '@claimgraph/store'

/** Asks for the answers of some keys, and then gives the answer of each: undefined where there is none. */
export type Gather<Answer> = (keys: readonly string[]) => Promise<(key: string) => Answer | undefined>

/** Keys that go into one batch, and its answers once it is back. */
interface Flight<Answer> {
  readonly keys: string[]
  readonly landed: Promise<void>
  answers: ReadonlyMap<string, Answer>
}

/** Once nothing more can be done without an answer: after the microtasks that are now waiting. */
const atRest = (): Promise<void> =>
  new Promise((resolve) => Promise.resolve().then(() => process.nextTick(resolve)))

/**
 * Puts what is asked for in the same moment into one batch, and asks for no key twice.
 * It differs from a DataLoader in costing one promise for each asker, not one for each key.
 */
export const gatherer = <Answer>(batch: Batch<Answer>): Gather<Answer> => {
  const flights = new Map<string, Flight<Answer>>()
  let boarding: Flight<Answer> | undefined

  const open = (): Flight<Answer> => {
    const flight: Flight<Answer> = {
      keys: [],
      answers: new Map(),
      landed: atRest().then(async () => {
        boarding = undefined
        flight.answers = await batch(flight.keys)
      }),
    }
    return flight
  }

  const flightOf = (key: string): Flight<Answer> => {
    const known = flights.get(key)
    if (known) return known
    boarding ??= open()
    boarding.keys.push(key)
    flights.set(key, boarding)
    return boarding
  }

  return async (keys) => {
    await Promise.all([...new Set(keys.map(flightOf))].map(({ landed }) => landed))
    return (key) => flights.get(key)?.answers.get(key)
  }
}
