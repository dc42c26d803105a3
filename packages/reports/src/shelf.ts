import { type Put, putPdfs } from './manifest.ts'
import type { Place } from './place.ts'

/** Takes PDFs into their places, several at once where the manifest is large. */
export interface Shelf {
  /** Settled once the PDF and its entry are in their places. To be followed by `flush`, sooner or later. */
  readonly put: (put: Put) => Promise<void>
  /** Settled once nothing is being written: laying out pages meanwhile would draw the writing out. */
  readonly idle: () => Promise<void>
  /** Puts all that waits into its place now: nothing more is to be expected. */
  readonly flush: () => void
}

/** The manifest is written whole each time: so many times as long as that took, it is left in peace. */
const restFactor = 4

/**
 * Opens the shelf of a place. What is put there goes to its place at once, unless the manifest was written a moment ago, and
 * writing takes long: then it waits for the next. So writing the manifest takes a fifth of the time at most, however many
 * entries it has, and a build that is killed loses no more than what it printed within some moments.
 */
export const openShelf = (place: Place): Shelf => {
  let waiting: Put[] = []
  let batch = Promise.withResolvers<void>()
  let writing = Promise.resolve()
  let restUntil = 0

  const write = async (): Promise<void> => {
    const [puts, { resolve, reject }] = [waiting, batch]
    waiting = []
    batch = Promise.withResolvers()
    const begun = performance.now()
    // What is put meanwhile waits.
    restUntil = Number.POSITIVE_INFINITY
    try {
      await putPdfs(place, puts)
      resolve()
    } catch (error) {
      reject(error)
    }
    const ended = performance.now()
    restUntil = ended + (ended - begun) * restFactor
  }

  const flush = (): void => {
    writing = writing.then(() => (waiting.length > 0 ? write() : undefined))
  }

  return {
    put: (put) => {
      waiting.push(put)
      const { promise } = batch
      if (performance.now() >= restUntil) flush()
      return promise
    },
    idle: () => writing,
    flush,
  }
}
