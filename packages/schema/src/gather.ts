import { type Awaitable, after } from '@claimgraph/store'
import { Later } from './later.ts'

/** Asks for the answers of some keys, each in the place of its key: undefined where there is none. */
export type Gather<Answer> = (keys: readonly string[]) => Later<readonly (Answer | undefined)[]>

type Batch<Answer> = (keys: readonly string[]) => Awaitable<readonly (Answer | undefined)[]>

/** What goes into one batch, and its answers once it has gone. */
interface Flight<Answer> {
  readonly asked: (readonly string[])[]
  answers: Awaitable<ReadonlyMap<readonly string[], readonly (Answer | undefined)[]>> | undefined
}

/** Asks for each key once. */
const once = <Answer>(
  asked: readonly (readonly string[])[],
  batch: Batch<Answer>,
): Awaitable<ReadonlyMap<readonly string[], readonly (Answer | undefined)[]>> => {
  const places = new Map<string, number>()
  for (const keys of asked) for (const key of keys) if (!places.has(key)) places.set(key, places.size)
  if (places.size === 0) return new Map(asked.map((keys) => [keys, []]))
  return after(
    batch([...places.keys()]),
    (answers) => new Map(asked.map((keys) => [keys, keys.map((key) => answers[places.get(key) ?? -1])])),
  )
}

/**
 * Puts what is asked for into one batch, until the first of the answers is needed. It differs from a DataLoader in
 * costing one promise for each asker, not one for each key, or none where the answers are there at once.
 */
export const gatherer = <Answer>(batch: Batch<Answer>): Gather<Answer> => {
  let boarding: Flight<Answer> | undefined
  const depart = (flight: Flight<Answer>) => {
    if (boarding === flight) boarding = undefined
    flight.answers ??= once(flight.asked, batch)
    return flight.answers
  }
  return (keys) => {
    boarding ??= { asked: [], answers: undefined }
    const flight = boarding
    flight.asked.push(keys)
    return new Later(() => {
      // Who asks alone, and for one key, is answered without more ado.
      if (flight.asked.length === 1 && keys.length === 1 && !flight.answers) {
        if (boarding === flight) boarding = undefined
        return batch(keys)
      }
      return after(depart(flight), (answers) => answers.get(keys) ?? [])
    })
  }
}
