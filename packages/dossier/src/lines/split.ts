import { closeSync, openSync, readSync } from 'node:fs'
import { codeOf } from '../discover/list.ts'
import { LinesUnreadableError } from '../errors.ts'

/** A line of a file as it was read. */
export interface RawLine {
  /** From 1. */
  readonly number: number
  /** Without its line end; undefined where it is longer than is allowed. */
  readonly bytes: Uint8Array | undefined
}

const chunkBytes = 256 * 1024
const lineFeed = 0x0a

/** Gathers the parts of a line, and lets go of them once there are too many. */
const lineParts = (maxBytes: number) => {
  let parts: Uint8Array[] = []
  let size = 0
  return {
    add: (part: Uint8Array): void => {
      size += part.length
      if (size > maxBytes) parts = []
      else parts.push(Buffer.from(part))
    },
    take: (): Uint8Array | undefined => {
      const whole = size > maxBytes ? undefined : Buffer.concat(parts)
      parts = []
      size = 0
      return whole
    },
    isEmpty: (): boolean => size === 0,
  }
}

/**
 * The lines of a file, read in pieces: never more than one line and one piece are held.
 * @throws LinesUnreadableError
 */
export function* splitLines(file: string, maxBytes: number): Generator<RawLine> {
  const chunk = Buffer.alloc(chunkBytes)
  const parts = lineParts(maxBytes)
  const descriptor = attempt(file, () => openSync(file, 'r'))
  try {
    let number = 1
    const read = (): number => attempt(file, () => readSync(descriptor, chunk, 0, chunkBytes, null))
    for (let length = read(); length > 0; length = read()) {
      let start = 0
      for (
        let end = chunk.indexOf(lineFeed);
        end !== -1 && end < length;
        end = chunk.indexOf(lineFeed, start)
      ) {
        parts.add(chunk.subarray(start, end))
        yield { number, bytes: parts.take() }
        number += 1
        start = end + 1
      }
      parts.add(chunk.subarray(start, length))
    }
    if (!parts.isEmpty()) yield { number, bytes: parts.take() }
  } finally {
    closeSync(descriptor)
  }
}

const attempt = <Result>(file: string, work: () => Result): Result => {
  try {
    return work()
  } catch (cause) {
    throw new LinesUnreadableError(file, codeOf(cause), { cause })
  }
}
