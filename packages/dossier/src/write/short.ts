import type { Vocabulary } from '@claimgraph/model'

/** A list as a file has it: left out where it is empty. */
export const unlessEmpty = <Item>(list: readonly Item[]): Item[] | undefined =>
  list.length === 0 ? undefined : [...list]

/** A value as a file has it: left out where it is what the field is without it. */
export const unless = <Value, Default extends Value>(value: Value, silent: Default): Value | undefined =>
  value === silent ? undefined : value

/** One thing by itself, more of them as a list. */
export const oneOrMany = <Item>(list: readonly Item[]): Item | Item[] => {
  const [first, ...others] = list
  return first === undefined || others.length > 0 ? [...list] : first
}

/** An EDTF date as a file has it: a bare year is a number to YAML. */
export const edtf = (date: string): string | number => (/^[1-9]\d{3}$/.test(date) ? Number(date) : date)

/** Two strings are the same list. */
export const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

/**
 * Values by their term where they stand in the order of the vocabulary, else the plain list of them.
 * @param short a value as it is written under its term
 * @param whole a value as it is written in the plain list
 */
export const byTermOrListed = <Term extends string, Value, Short, Whole>(
  { terms }: Vocabulary<Term>,
  values: readonly Value[],
  termOf: (value: Value) => Term,
  short: (value: Value) => Short,
  whole: (value: Value) => Whole,
): Partial<Record<Term, Short[]>> | Whole[] | undefined => {
  if (values.length === 0) return undefined
  const places = values.map((value) => terms.indexOf(termOf(value)))
  const isInOrder = places.every((place, index) => index === 0 || (places[index - 1] ?? 0) <= place)
  if (!isInOrder) return values.map(whole)
  const lists: Partial<Record<Term, Short[]>> = {}
  for (const value of values) {
    const list: Short[] = lists[termOf(value)] ?? []
    list.push(short(value))
    lists[termOf(value)] = list
  }
  return lists
}
