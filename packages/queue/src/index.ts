export { CannotUseQueueError, MannerGoneError, QueueError } from './errors.ts'
export { openQueue, type Queue, type QueueOptions } from './queue.ts'
export type { Standing } from './standing.ts'
export type { Order, Outcome, Print } from './work.ts'
