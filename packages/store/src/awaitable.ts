/** A value, or the promise of one: SQLite answers at once, PostgreSQL later. */
export type Awaitable<Value> = Value | Promise<Value>

/** Goes on with a value: at once where it is there. What fails at once is thrown. */
export const after = <Value, Next>(
  value: Awaitable<Value>,
  next: (value: Value) => Awaitable<Next>,
): Awaitable<Next> => (value instanceof Promise ? value.then(next) : next(value))
