import { BusyError } from '../../errors.ts'

/** Waits for something, but not for ever. */
const within = async (wait: Promise<void>, patienceMs: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new BusyError({ cause: new Error(`Waited ${patienceMs} ms for other changes of this process.`) }),
      )
    }, patienceMs)
  })
  try {
    await Promise.race([wait, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Lets work go one after the other, in the order of asking. Changes would wait for each other in the database in any
 * case; waiting here they hold no connection, and reading goes on.
 * @throws BusyError from the work that waited too long for its turn
 */
export const inTurn = (patienceMs: number): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  let last: Promise<void> = Promise.resolve()
  return async (work) => {
    const before = last
    const { promise: done, resolve: finish } = Promise.withResolvers<void>()
    last = before.then(() => done)
    try {
      await within(before, patienceMs)
      return await work()
    } finally {
      finish()
    }
  }
}
