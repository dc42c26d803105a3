import { after, type Awaitable } from '@claimgraph/store'
import { Later } from './later.ts'

/** Asks for the answers of some keys, each in the place of its key: undefined where there is none. */
export type Gather<Answer> = (keys: readonly string[]) => Later<readonly (Answer | undefined)[]>

type Batch<Answer> = (keys: readonly string[]) => Awaitable<readonly (Answer | undefined)[]>

/** Keys that go into one batch, each once, and its answers once it has gone. */
interface Flight<Answer> {
  readonly keys: string[]
  readonly places: Map<string, number>
  answers: Awaitable<readonly (Answer | undefined)[]> | undefined
}

const board = <Answer>({ keys, places }: Flight<Answer>, key: string): number => {
  const known = places.get(key)
  if (known !== undefined) return known
  const place = keys.push(key) - 1
  places.set(key, place)
  return place
}

/**
 * Puts what is asked for into one batch, until the first of the answers is needed. It differs from a DataLoader in
 * costing one promise for each asker, not one for each key, or none where the answers are there at once.
 */
export const gatherer = <Answer>(batch: Batch<Answer>): Gather<Answer> => {
  let boarding: Flight<Answer> | undefined
  const depart = (flight: Flight<Answer>): Awaitable<readonly (Answer | undefined)[]> => {
    if (boarding === flight) boarding = undefined
    flight.answers ??= flight.keys.length === 0 ? [] : batch(flight.keys)
    return flight.answers
  }
  return (keys) => {
    boarding ??= { keys: [], places: new Map(), answers: undefined }
    const flight = boarding
    const places = keys.map((key) => board(flight, key))
    return new Later(() => after(depart(flight), (answers) => places.map((place) => answers[place])))
  }
}
