import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Graph } from '@claimgraph/model'
import { formAt, isAboutPrint } from '../discover/form-name.ts'
import { codeOf, listFiles } from '../discover/list.ts'
import { DossierTooLargeError, FolderNotEmptyError, NotReadBackError, NotWritableError } from '../errors.ts'
import { defaultLimits } from '../limits.ts'
import { readDossier } from '../read.ts'
import { differenceOf } from './difference.ts'
import { type DossierFile, writeDossier } from './dossier.ts'
import { makeFolder, onDisk } from './on-disk.ts'
import { type KeptText, readKeptTexts } from './texts.ts'

export interface SaveDossierOptions {
  /** The folder that holds the texts that sources keep: that of the dossier which the graph came from. @default none */
  readonly texts?: string
  /**
   * Whether a dossier that is there already gives way; whatever is no file of a dossier stays.
   * @default false
   */
  readonly replace?: boolean
}

type Written = DossierFile | KeptText

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

const checkSize = (files: readonly DossierFile[]): void => {
  const { maxFileBytes, maxTotalBytes, maxFiles } = defaultLimits
  let total = 0
  for (const { path, text } of files.filter((file) => formAt(file.path) !== undefined)) {
    const bytes = Buffer.byteLength(text)
    total += bytes
    if (bytes > maxFileBytes)
      throw new DossierTooLargeError(`${megabytes(bytes)} in ${path}`, `at most ${megabytes(maxFileBytes)}`)
  }
  if (total > maxTotalBytes)
    throw new DossierTooLargeError(megabytes(total), `at most ${megabytes(maxTotalBytes)}`)
  if (files.length > maxFiles) throw new DossierTooLargeError(`${files.length} files`, `at most ${maxFiles}`)
}

/** Whether a folder is there. @throws FolderNotEmptyError where it holds something and may not */
const checkFolder = async (folder: string, isReplaced: boolean): Promise<boolean> => {
  try {
    const names = await readdir(folder)
    if (names.length > 0 && !(isReplaced && names.includes('dossier.yaml')))
      throw new FolderNotEmptyError(folder, isReplaced)
    return true
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false
    if (cause instanceof FolderNotEmptyError) throw cause
    throw new NotWritableError(folder, codeOf(cause), { cause })
  }
}

/** Flushed before it is renamed: what is seen under its name is whole. */
const writeAll = async (folder: string, files: readonly Written[]): Promise<void> => {
  for (const file of files) {
    const path = join(folder, file.path)
    await makeFolder(dirname(path))
    const handle = await open(path, 'wx')
    try {
      await handle.writeFile('text' in file ? file.text : file.bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const checkReading = async (folder: string, graph: Graph): Promise<void> => {
  const { graph: read, problems } = await readDossier(folder, { tradecraft: false })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (read === undefined) throw new NotReadBackError(errors, undefined)
  const difference = differenceOf(graph, read)
  if (difference !== undefined) throw new NotReadBackError([], difference)
}

/** Files of a dossier that the new one does not have would be read with it; how it is printed stays. */
const removeStale = async (folder: string, files: readonly Written[]): Promise<void> => {
  const written = new Set(files.map(({ path }) => path))
  const { files: found } = await listFiles(folder, defaultLimits)
  for (const path of found)
    if (formAt(path) !== undefined && !isAboutPrint(path) && !written.has(path)) await rm(join(folder, path))
}

const moveInto = async (folder: string, made: string, files: readonly Written[]): Promise<void> => {
  for (const { path } of files) {
    await makeFolder(dirname(join(folder, path)))
    await rename(join(made, path), join(folder, path))
  }
  await removeStale(folder, files)
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path)))))
    await flushFolder(parent)
}

/** An empty folder gives way: a folder cannot be renamed to one that is there. */
const takePlace = async (folder: string, made: string): Promise<void> => {
  await rmdir(folder).catch(() => undefined)
  await rename(made, folder)
  await flushFolder(dirname(folder))
}

/**
 * Writes a graph as the files of a dossier. They are made beside the folder, flushed, read back and compared with the
 * graph, and only then put in place: a new folder in one step, files of an old one each in one.
 * @returns the paths of the files, relative to the folder
 * @throws FolderNotEmptyError, NotWritableError, TextMissingError, DossierTooLargeError, InexpressibleError,
 * NotReadBackError; then the folder is as it was
 */
export const saveDossier = async (
  folder: string,
  graph: Graph,
  { texts, replace = false }: SaveDossierOptions = {},
): Promise<readonly string[]> => {
  const target = resolve(folder)
  const yaml = writeDossier(graph)
  checkSize(yaml)
  const kept = await readKeptTexts(graph, texts, new Set(yaml.map(({ path }) => path)))
  const isThere = await checkFolder(target, replace)
  const files = [...yaml, ...kept]
  const made = join(dirname(target), `.${basename(target)}-${randomUUID()}`)
  await onDisk(target, () => makeFolder(made))
  try {
    await onDisk(target, () => writeAll(made, files))
    await checkReading(made, graph)
    await onDisk(target, () => (isThere && replace ? moveInto(target, made, files) : takePlace(target, made)))
  } finally {
    await rm(made, { recursive: true, force: true })
  }
  return files.map(({ path }) => path)
}
