import type { CompiledQuery } from 'kysely'

/** Stands for the keys in a statement that is compiled before they are known. */
export const keysToCome: readonly string[] = ['\u0000 keys to come']

/** Puts values in the place of those that stood for them when the statement was compiled. */
export const bind = <Row>(
  statement: CompiledQuery<Row>,
  values: ReadonlyMap<unknown, unknown>,
): CompiledQuery<Row> => ({
  ...statement,
  parameters: statement.parameters.map((parameter) =>
    values.has(parameter) ? values.get(parameter) : parameter,
  ),
})

/** More shapes of questions than an application asks; filters with values of their own may make more. */
const maxKnown = 500

/** Compiles statements, each shape of them once as long as there are not too many. */
export const compiledOnce = <Row>() => {
  const known = new Map<string, CompiledQuery<Row>>()
  return (shape: string, compile: () => CompiledQuery<Row>): CompiledQuery<Row> => {
    const found = known.get(shape)
    if (found) return found
    const made = compile()
    if (known.size >= maxKnown) known.clear()
    known.set(shape, made)
    return made
  }
}
