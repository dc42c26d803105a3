import { hash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import envPaths from 'env-paths'

/** What is remembered of a dossier: what a reading of all of it found, or what its single files say. */
type Kind = 'reading' | 'files'

/** What was found, and what it was made of: of anything else it is not true. */
interface Memory<Found> {
  readonly madeOf: string
  readonly found: Found
}

/** So many things are remembered, of so many bytes together. */
const most = { records: 80, bytes: 256 * 1024 * 1024 }

const place = (): string => envPaths('claimgraph', { suffix: '' }).cache

const recordOf = (folder: string, kind: Kind): string =>
  join(place(), `${hash('sha256', realpathSync(folder)).slice(0, 16)}.${kind}`)

/**
 * What was found in a dossier.
 * @returns undefined where nothing is remembered that was made of the same; whatever cannot be read is not remembered
 */
export const recall = <Found>(folder: string, kind: Kind, madeOf: string): Found | undefined => {
  try {
    const path = recordOf(folder, kind)
    // What made it of the same was this very program.
    const memory: Memory<Found> = deserialize(readFileSync(path))
    if (memory.madeOf !== madeOf) return undefined
    const now = new Date()
    utimesSync(path, now, now)
    return memory.found
  } catch {
    return undefined
  }
}

/** Those that were of no use for longest are forgotten, and what is too large by itself. */
const forget = (): void => {
  const records = readdirSync(place()).map((name) => {
    const path = join(place(), name)
    const { mtimeMs, size } = statSync(path)
    return { path, mtimeMs, size }
  })
  let left = most
  for (const { path, size } of records.sort((a, b) => b.mtimeMs - a.mtimeMs))
    if (left.records > 0 && left.bytes >= size) left = { records: left.records - 1, bytes: left.bytes - size }
    else rmSync(path, { force: true })
}

/** Remembers plain data; where it cannot be kept, it will be found again. */
export const remember = <Found>(folder: string, kind: Kind, memory: Memory<Found>): void => {
  try {
    const path = recordOf(folder, kind)
    mkdirSync(place(), { recursive: true, mode: 0o700 })
    const temporary = `${path}.${process.pid}.tmp`
    writeFileSync(temporary, serialize(memory), { mode: 0o600 })
    renameSync(temporary, path)
    forget()
  } catch {}
}
