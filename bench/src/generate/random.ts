/** A source of chance that always gives the same for the same seed. */
export interface Random {
  /** From 0 up to but not including 1. */
  readonly unit: () => number
  /** A whole number from 0 up to but not including `limit`. */
  readonly below: (limit: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
const mix = (value: number): number => {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * Chance for one thing: it depends on the seed, the stream and the thing's index alone, so that each thing can be made
 * by itself, in any order, and nothing is kept. (Mulberry32.)
 * @param stream a number for each kind of thing
 */
export const randomOf = (seed: number, stream: number, index: number): Random => {
  let state = mix(mix(mix(seed) ^ stream) ^ index)
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(unit() * limit)
  return {
    unit,
    below,
    chance: (probability) => unit() < probability,
    pick: (items) => items[below(items.length)] ?? items[0],
  }
}
