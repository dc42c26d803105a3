import { relative, sep } from 'node:path'
import { isPassedOver } from '@claimgraph/dossier/passed-over'
import { watch } from 'chokidar'
import { UsageError } from './errors.ts'
import { isWritten } from './written.ts'

/** Editors write a file in several steps, and git many files at once: wait until it is quiet. */
const quietMs = 100

/** What became of a file. */
export type Fate = 'changed' | 'new' | 'gone'

/** Files that are watched. */
export interface Watching {
  /**
   * Waits until files have changed since it was last asked, and it is quiet.
   * @returns what became of them, by their absolute paths; undefined once the watching has ended
   * @throws UsageError where they cannot be watched
   */
  readonly next: () => Promise<ReadonlyMap<string, Fate> | undefined>
  /** Watches files that stand anywhere as well; they need not be there yet. */
  readonly add: (files: readonly string[]) => void
  readonly close: () => Promise<void>
}

const fates = { add: 'new', change: 'changed', unlink: 'gone' } as const satisfies Record<string, Fate>

const isFileEvent = (event: string): event is keyof typeof fates => Object.hasOwn(fates, event)

/** What became of a file in two steps: many editors save by a new file in the place of the old one. */
const inTwoSteps = (first: Fate | undefined, then: Fate): Fate | undefined => {
  if (first === undefined) return then
  if (first === 'new') return then === 'gone' ? undefined : 'new'
  return first === 'gone' && then === 'new' ? 'changed' : then
}

/** No part of a dossier: what its reading passes over, and what a build writes. */
const isOutside = (folder: string, path: string): boolean => {
  const way = relative(folder, path).split(sep)
  if (way[0] === '..') return false
  return isWritten(path) || way.some(isPassedOver)
}

const failure = (cause: unknown): UsageError =>
  new UsageError(
    `The files cannot be watched (${cause instanceof Error ? cause.message : cause}).`,
    'Where it is a limit of the system on watched files, raise it; elsewhere, as on network drives, set CHOKIDAR_USEPOLLING=1.',
  )

/** Watches the files of a dossier. */
export const watchDossierFiles = async (folder: string): Promise<Watching> => {
  const added = new Set<string>()
  let found = new Map<string, Fate>()
  let timer: NodeJS.Timeout | undefined
  let isQuiet = true
  let end: { readonly error?: UsageError } | undefined
  let wake = (): void => {}

  const watcher = watch(folder, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: (path) => !added.has(path) && isOutside(folder, path),
  })
  const finish = (ending: { readonly error?: UsageError }): void => {
    end ??= ending
    clearTimeout(timer)
    wake()
  }
  watcher.on('error', (cause) => finish({ error: failure(cause) }))
  watcher.on('all', (event, path) => {
    if (!isFileEvent(event)) return
    const fate = inTwoSteps(found.get(path), fates[event])
    if (fate === undefined) found.delete(path)
    else found.set(path, fate)
    isQuiet = false
    clearTimeout(timer)
    timer = setTimeout(() => {
      isQuiet = true
      wake()
    }, quietMs)
  })
  await new Promise<void>((resolve) => {
    for (const event of ['ready', 'error'] as const) watcher.once(event, () => resolve())
  })

  const next = async (): Promise<ReadonlyMap<string, Fate> | undefined> => {
    while (end === undefined && (found.size === 0 || !isQuiet))
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    if (end?.error) throw end.error
    if (end) return undefined
    const changed = found
    found = new Map()
    return changed
  }
  return {
    next,
    add: (files) => {
      const others = files.filter((file) => !added.has(file))
      for (const file of others) added.add(file)
      watcher.add(others)
    },
    close: async () => {
      finish({})
      await watcher.close()
    },
  }
}
