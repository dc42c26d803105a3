import { type Awaitable, after } from '@claimgraph/store'

/** Once nothing more can be done without an answer: after the microtasks that are now waiting. */
const atRest = (): Promise<void> =>
  new Promise((resolve) => Promise.resolve().then(() => process.nextTick(resolve)))

/** An answer that is read when it is needed, so that others can ask for theirs until then, in the same statement. */
export class Later<Value> {
  readonly #read: () => Awaitable<Value>
  #isTaken = false
  #value: Awaitable<Value> | undefined

  constructor(read: () => Awaitable<Value>) {
    this.#read = read
  }

  /** Reads it, once: for whoever has asked for all that it needs. */
  now(): Awaitable<Value> {
    if (!this.#isTaken) this.#value = this.#read()
    this.#isTaken = true
    // It was given by the line above, now or before.
    return this.#value as Awaitable<Value>
  }

  /** Reads it once nobody asks for more: for whoever cannot know who else does. */
  soon(): Promise<Value> {
    return atRest().then(() => this.now())
  }

  /** What is made of it once it is read. */
  map<Next>(next: (value: Value) => Awaitable<Next>): Later<Next> {
    return new Later(() => after(this.now(), next))
  }
}
