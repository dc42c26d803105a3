import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../finding.ts'
import type { Limits } from '../limits.ts'
import type { TextFile } from '../text-file.ts'
import { decode } from './decode.ts'
import { type FormName, formAt, knownPlaces, nearestPlace } from './form-name.ts'
import { codeOf, findingOf } from './list.ts'

/** A file of the dossier: its text where it could be read, and the form that it has, or most likely should have. */
export interface Loaded {
  readonly path: string
  readonly file: TextFile | undefined
  /** Undefined for a file whose name gives no clue. */
  readonly form: FormName | undefined
  readonly findings: readonly Finding[]
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

/** What is wrong with a file before it is read: its sort, its size, or the size of all together. */
const refuse = async (
  path: string,
  onDisk: string,
  total: number,
  limits: Required<Limits>,
): Promise<Finding | number> => {
  const stats = await stat(onDisk)
  if (!stats.isFile()) return findingOf(path, 'not-a-file', 'Expected an ordinary file.')
  if (stats.size > limits.maxFileBytes)
    return findingOf(
      path,
      'file-too-large',
      `The file has ${megabytes(stats.size)}: expected at most ${megabytes(limits.maxFileBytes)}.`,
      'split it into several files',
    )
  if (total + stats.size > limits.maxTotalBytes)
    return findingOf(
      path,
      'dossier-too-large',
      `With this file the dossier has more than ${megabytes(limits.maxTotalBytes)}: expected less.`,
      'split the dossier into several',
    )
  return stats.size
}

const misnamed = (path: string): Loaded => {
  const nearest = nearestPlace(path)
  const hint =
    nearest === undefined ? `files of a dossier are ${knownPlaces}` : `did you mean "${nearest.path}"?`
  const message = 'No file of a dossier has this name: expected one of the known names.'
  return {
    path,
    file: undefined,
    form: nearest?.form,
    findings: [findingOf(path, 'unknown-file', message, hint)],
  }
}

/**
 * Reads a file of a form, after its size has been checked.
 * @param total the bytes that were read before
 * @returns the file, and the bytes that it has
 */
export const loadFile = async (
  folder: string,
  path: string,
  form: FormName,
  total: number,
  limits: Required<Limits>,
): Promise<{ readonly loaded: Loaded; readonly bytes: number }> => {
  const onDisk = join(folder, path)
  try {
    const bytes = await refuse(path, onDisk, total, limits)
    if (typeof bytes !== 'number')
      return { loaded: { path, file: undefined, form, findings: [bytes] }, bytes: 0 }
    return { loaded: { path, form, ...decode(path, await readFile(onDisk)) }, bytes }
  } catch (cause) {
    const finding = findingOf(path, 'unreadable-file', `The file cannot be read (${codeOf(cause)}).`)
    return { loaded: { path, file: undefined, form, findings: [finding] }, bytes: 0 }
  }
}

/** Reads the listed files one after the other, each only after its name and size have been checked. */
export const loadFiles = async (
  folder: string,
  paths: readonly string[],
  limits: Required<Limits>,
): Promise<readonly Loaded[]> => {
  let total = 0
  const loaded: Loaded[] = []
  for (const path of paths) {
    const form = formAt(path)
    if (form === undefined) {
      loaded.push(misnamed(path))
      continue
    }
    const one = await loadFile(folder, path, form, total, limits)
    total += one.bytes
    loaded.push(one.loaded)
  }
  return loaded
}
