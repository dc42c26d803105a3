import type { CompiledQuery } from 'kysely'

/** Stands for the keys in a statement that is compiled before they are known. */
const manyToCome: readonly string[] = ['\u0000 a key', '\u0000 and more to come']
const oneToCome: readonly string[] = ['\u0000 a key to come']

/** What stands for some keys: for a single one, a database may have a shorter way. */
export const toCome = (keys: readonly string[]): readonly string[] =>
  keys.length === 1 ? oneToCome : manyToCome

/** A compiled statement that waits for values. */
export interface Waiting<Row> {
  readonly query: CompiledQuery<Row>
  /** What takes the place of which parameter. */
  readonly places: readonly (readonly [parameter: number, value: number])[]
}

/** Finds among the parameters those that stand for values to come. */
export const waitingFor = <Row>(query: CompiledQuery<Row>, coming: readonly unknown[]): Waiting<Row> => ({
  query,
  places: query.parameters.flatMap((given, parameter) => {
    const value = given === null ? -1 : coming.indexOf(given)
    return value < 0 ? [] : [[parameter, value] as const]
  }),
})

/** The statement with the values that it waited for, in the order of those that stood for them. */
export const bind = <Row>(
  { query, places }: Waiting<Row>,
  values: readonly unknown[],
): CompiledQuery<Row> => {
  const parameters = [...query.parameters]
  for (const [parameter, value] of places) parameters[parameter] = values[value]
  return { sql: query.sql, query: query.query, queryId: query.queryId, parameters }
}

/** More shapes of questions than an application asks; filters with values of their own may make more. */
const maxKnown = 500

/** Makes things, each shape of them once as long as there are not too many. */
export const madeOnce = <Made>() => {
  const known = new Map<string, Made>()
  return (shape: string, make: () => Made): Made => {
    const found = known.get(shape)
    if (found) return found
    const made = make()
    if (known.size >= maxKnown) known.clear()
    known.set(shape, made)
    return made
  }
}
