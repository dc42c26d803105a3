import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { FolderUnreadableError } from '../errors.ts'
import type { Finding } from '../finding.ts'
import type { Limits } from '../limits.ts'
import { compareText, type ProblemCode } from '../problem.ts'
import { textFile } from '../text-file.ts'
import { isYamlName } from './form-name.ts'
import { isPassedOver } from './passed-over.ts'

/** The YAML files under a folder, by code point of their path, and what could not be listed. */
export interface Listing {
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

/** Says something of a file whose text is not at hand. */
export const findingOf = (path: string, code: ProblemCode, message: string, hint?: string): Finding => ({
  code,
  file: textFile(path, ''),
  span: { start: 0, end: 0 },
  message,
  hint,
})

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`)
}

const checkLink = async (root: string, path: string): Promise<Finding | undefined> => {
  try {
    const target = await realpath(join(root, path))
    if (!isInside(root, target))
      return findingOf(
        path,
        'outside-folder',
        'The link leads out of the dossier: expected a file inside it.',
        'copy the file into the dossier',
      )
    return (await stat(target)).isDirectory()
      ? findingOf(path, 'not-a-file', 'Links to folders are not followed: expected a folder or a file.')
      : undefined
  } catch (cause) {
    return findingOf(path, 'unreadable-file', `The link leads nowhere (${codeOf(cause)}).`)
  }
}

/** The system's short word for what failed, such as ENOENT. */
export const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown reason'

const leadsToFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

const entriesOf = async (folder: string): Promise<readonly Dirent[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter(({ name }) => !isPassedOver(name))
}

/**
 * Lists the YAML files under a folder. Hidden files and folders and `node_modules` are passed over.
 * @throws FolderUnreadableError where the folder itself cannot be listed
 */
export const listFiles = async (folder: string, limits: Required<Limits>): Promise<Listing> => {
  const files: string[] = []
  const findings: Finding[] = []
  const waiting = ['']
  let seen = 0
  const root = await realpath(folder).catch((cause: unknown) => {
    throw new FolderUnreadableError(folder, { cause })
  })

  const visit = async (entry: Dirent, path: string): Promise<void> => {
    const isYaml = isYamlName(entry.name)
    if (entry.isSymbolicLink()) {
      if (!isYaml && !(await leadsToFolder(join(root, path)))) return
      const finding = await checkLink(root, path)
      if (finding) findings.push(finding)
      else files.push(path)
    } else if (entry.isDirectory() && isYaml)
      findings.push(findingOf(path, 'not-a-file', `Expected a file, found a folder called "${path}".`))
    else if (entry.isDirectory()) waiting.push(path)
    else if (isYaml) files.push(path)
  }

  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const entries = await entriesOf(join(root, at)).catch((cause: unknown) => {
      if (at === '') throw new FolderUnreadableError(folder, { cause })
      findings.push(findingOf(at, 'unreadable-file', `The folder cannot be listed (${codeOf(cause)}).`))
      return []
    })
    seen += entries.length
    if (seen > limits.maxFiles) {
      const message = `The folder holds more than ${limits.maxFiles} files: expected a dossier, not a whole disk.`
      return { files: [], findings: [findingOf('.', 'too-many-files', message)] }
    }
    for (const entry of entries) await visit(entry, at === '' ? entry.name : `${at}/${entry.name}`)
  }
  return { files: files.sort(compareText), findings }
}
