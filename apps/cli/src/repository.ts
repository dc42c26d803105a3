import { realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** `path` as seen from `folder`, with forward slashes; undefined where it lies outside. */
const within = (folder: string, path: string): string | undefined => {
  const steps = relative(folder, path).split(sep)
  return steps[0] === '..' ? undefined : steps.join('/')
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** The nearest folder upwards with a `.git`. It is looked for, as git refuses to answer in a checkout of another user. */
const checkoutOf = async (start: string): Promise<string | undefined> => {
  for (let folder = start; ; folder = dirname(folder)) {
    if (await exists(join(folder, '.git'))) return folder
    if (folder === dirname(folder)) return undefined
  }
}

/**
 * Where a folder lies in its repository, with forward slashes, as CI names files; the root itself is ''. Without a
 * repository, it is seen from where the user stands.
 */
export const placeInRepository = async (folder: string, cwd: string): Promise<string> => {
  const [real, here] = [await realpath(folder), await realpath(cwd)]
  const root = (await checkoutOf(real)) ?? here
  return within(root, real) ?? ''
}
