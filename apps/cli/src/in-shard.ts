import { createHash } from 'node:crypto'
import type { Shard } from './shard.ts'

/** As many bytes of a digest as make a number without loss. */
const digestBytes = 6

/** Whether a theme falls into a part: its slug alone decides, so that a theme that is added moves no other. */
export const isInShard = (theme: string, { index, of }: Shard): boolean =>
  createHash('sha256').update(theme).digest().readUIntBE(0, digestBytes) % of === index - 1
