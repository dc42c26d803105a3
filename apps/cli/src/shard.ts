/** One of several parts of the themes of a dossier: `2/3` is the second of three. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

/** More machines than that are a slip of the finger. */
const mostShards = 1000

/**
 * Reads `2/3`.
 * @throws RangeError
 */
export const parseShard = (text: string): Shard => {
  const [, index, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number)
  if (index === undefined || of === undefined)
    throw new RangeError('Expected a number and a total, such as 1/3 for the first of three parts.')
  if (of < 1 || of > mostShards) throw new RangeError(`Expected a total from 1 to ${mostShards}, got ${of}.`)
  if (index < 1 || index > of)
    throw new RangeError(`Expected a part from 1 to ${of}, got ${index}: the first of ${of} is 1/${of}.`)
  return { index, of }
}
