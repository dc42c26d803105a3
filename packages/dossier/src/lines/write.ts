import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Entry } from '@claimgraph/model'
import { FileExistsError } from '../errors.ts'
import { makeFolder, onDisk } from '../write/on-disk.ts'

/** So many characters are written at once. */
const batchCharacters = 256 * 1024

/** An entry as a line of JSON, with its line end. */
export const lineOf = ({ kind, value }: Entry): string => `${JSON.stringify({ kind, value })}\n`

export interface WriteLinesOptions {
  /** Whether a file that is there already gives way. @default false */
  readonly replace?: boolean
}

const writeAll = async (
  handle: FileHandle,
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  target: string,
): Promise<number> => {
  let count = 0
  let batch = ''
  for await (const entry of entries) {
    batch += lineOf(entry)
    count += 1
    if (batch.length < batchCharacters) continue
    await onDisk(target, () => handle.writeFile(batch))
    batch = ''
  }
  await onDisk(target, async () => {
    await handle.writeFile(batch)
    await handle.sync()
  })
  return count
}

/**
 * Writes a graph as JSON Lines, entry by entry: it may be larger than memory. The file is written under a temporary
 * name, flushed and renamed, so that what is seen under its name is whole.
 * @returns how many entries were written
 * @throws FileExistsError, NotWritableError; then nothing is there that was not there before
 */
export const writeLines = async (
  file: string,
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  { replace = false }: WriteLinesOptions = {},
): Promise<number> => {
  const target = resolve(file)
  const made = join(dirname(target), `.${basename(target)}-${randomUUID()}`)
  if (!replace && (await stat(target).catch(() => undefined))) throw new FileExistsError(target)
  const handle = await onDisk(target, async () => {
    await makeFolder(dirname(target))
    return open(made, 'wx')
  })
  try {
    const count = await writeAll(handle, entries, target).finally(() => handle.close())
    await onDisk(target, () => rename(made, target))
    return count
  } finally {
    await rm(made, { force: true })
  }
}
