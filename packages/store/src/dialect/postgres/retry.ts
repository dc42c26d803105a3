import { setTimeout as sleep } from 'node:timers/promises'

/** How long to go on trying, and how long to wait at most between two tries. */
const [patienceMs, longestWaitMs, firstWaitMs] = [10_000, 500, 20]

/**
 * Tries again, after waits that grow and differ by chance, while the failure is one that may pass.
 * Those who were in each other's way then do not meet again at the same moment.
 */
export const retrying = async <Result>(
  attempt: () => Promise<Result>,
  mayPass: (error: unknown) => boolean,
): Promise<Result> => {
  const end = performance.now() + patienceMs
  for (let wait = firstWaitMs; ; wait = Math.min(2 * wait, longestWaitMs)) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > end || !mayPass(error)) throw error
      await sleep(wait * (0.5 + Math.random() / 2))
    }
  }
}
