/** Where an object is: at an offset of the file, or in a stream of objects at an index (ISO 32000-1, table 18). */
export interface Place {
  readonly kind: 1 | 2
  /** The offset, or the number of the stream. */
  readonly where: number
  readonly index: number
}

/** The bytes of the fields of a place. */
export const widths = [1, 4, 2] as const
const bytesPerPlace = 7

/** The second filter of PNG, "Up": each byte as its difference to the byte above it. */
const up = 2

/**
 * The places of the objects from 0 to the last as rows of a cross-reference stream, each told by its difference to the
 * row above: what follows each other in a file is alike, and so compresses well.
 */
export const rowsOf = (places: ReadonlyMap<number, Place>, last: number): Uint8Array => {
  const plain = Buffer.alloc((last + 1) * bytesPerPlace)
  for (const [id, { kind, where, index }] of places) {
    const at = id * bytesPerPlace
    plain.writeUInt8(kind, at)
    plain.writeUInt32BE(where, at + 1)
    plain.writeUInt16BE(index, at + 5)
  }
  const rows: number[] = []
  for (const [at, byte] of plain.entries()) {
    if (at % bytesPerPlace === 0) rows.push(up)
    rows.push(byte - (plain[at - bytesPerPlace] ?? 0))
  }
  return Uint8Array.from(rows)
}
