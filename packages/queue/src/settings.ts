/** The schema of the database in which the queue has its tables. */
export const schema = 'claimgraph_queue'

/** The name of the queue in it. */
export const queueName = 'briefings'

/** A worker that was not heard of for so long has lost what it was printing. */
export const heartbeatSeconds = 15

/** A worker lets itself be heard, and looks for those that do not, so often. */
export const lookSeconds = 3

/** A worker that has nothing to do asks so often. */
export const askSeconds = 1

/** A briefing is begun so often at most: once, and again after failures that may pass, or when its worker was lost. */
export const mostAttempts = 5

/** Who works alone is to be done with it in so much time. */
export const aloneSeconds = 60

const day = 24 * 60 * 60

/** A briefing waits so long for a worker. */
export const waitsSeconds = 90 * day

/** What became of a briefing is kept so long. */
export const keptSeconds = 14 * day

/** A manner is kept for longer than anything can wait that was queued in it. */
export const mannerSeconds = waitsSeconds + keptSeconds
