import { mkdtemp, readFile, rmdir, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { readDossier, schemaFiles } from '@claimgraph/dossier'
import { storePath, withoutPassword } from '../database.ts'
import { UsageError } from '../errors.ts'
import { locateDossier } from '../locate.ts'
import { shown, typed } from '../shown.ts'
import { type Finding, reasonOf } from './finding.ts'

/** Whether the schemas beside a dossier are those of this claimgraph; nothing is said of a dossier that has none. */
const checkSchemas = async (folder: string, cwd: string): Promise<readonly Finding[]> => {
  const found = await Promise.all(
    schemaFiles().map(async ({ path, text }) => {
      const there = await readFile(join(folder, path), 'utf8').catch(() => undefined)
      return there === undefined ? undefined : there === text
    }),
  )
  if (found.every((isFresh) => isFresh === undefined)) return []
  const place = shown(folder, cwd)
  if (!found.includes(false))
    return [{ name: 'schemas', state: 'fine', says: 'The schemas for editors are of this version.' }]
  return [
    {
      name: 'schemas',
      state: 'note',
      says: `The schemas for editors in ${join(place, '.schema')} are of another version.`,
      mend: `claimgraph init --schemas${place === '.' ? '' : ` ${typed(place)}`}`,
    },
  ]
}

const notFound = (error: UsageError, named: string | undefined): Finding =>
  named !== undefined
    ? { name: 'dossier', state: 'failed', says: error.message, mend: `claimgraph init ${typed(named)}` }
    : { name: 'dossier', state: 'note', says: error.message, mend: 'claimgraph init desk' }

/** The dossier that is named, else the nearest, where there is one. */
export const checkDossier = async (named: string | undefined, cwd: string): Promise<readonly Finding[]> => {
  try {
    const folder = await locateDossier(named, cwd)
    const { graph, problems, files } = await readDossier(folder, { tradecraft: false })
    const place = shown(folder, cwd)
    const errors = problems.filter(({ severity }) => severity === 'error').length
    const dossier: Finding = graph
      ? { name: 'dossier', state: 'fine', says: `The dossier ${place} can be read (files: ${files.length}).` }
      : {
          name: 'dossier',
          state: 'failed',
          says: `The dossier ${place} cannot be read (errors: ${errors}).`,
          mend: `claimgraph check${place === '.' ? '' : ` ${typed(place)}`}`,
        }
    return [dossier, ...(await checkSchemas(folder, cwd))]
  } catch (error) {
    if (error instanceof UsageError) return [notFound(error, named)]
    return [
      { name: 'dossier', state: 'failed', says: reasonOf(error), mend: 'claimgraph doctor -d <folder>' },
    ]
  }
}

/** The folder, or the nearest above it that is there. */
const standing = async (folder: string): Promise<string> => {
  for (let place = folder; ; place = dirname(place)) {
    if ((await stat(place).catch(() => undefined)) !== undefined || place === dirname(place)) return place
  }
}

/** Whether briefings can be written to a folder: tried by making one in it, or where it would be made. */
export const checkOut = async (out: string, cwd: string): Promise<Finding> => {
  const folder = resolve(cwd, out)
  try {
    await rmdir(await mkdtemp(join(await standing(folder), '.claimgraph-')))
    return { name: 'out', state: 'fine', says: `Briefings can be written to ${out}.` }
  } catch (error) {
    return {
      name: 'out',
      state: 'failed',
      says: `Briefings cannot be written to ${out} (${reasonOf(error)}).`,
      mend: 'claimgraph build --out <another folder>',
    }
  }
}

const mebibyte = 1024 * 1024

/** With less than the first nothing can be printed in peace; less than the second is soon used up. */
const [leastMiB, fairMiB] = [50, 500]

/** The room on the disk of the folder for briefings; nothing is said of what is no disk. */
export const checkDisk = async (out: string, cwd: string): Promise<readonly Finding[]> => {
  const { blocks, bavail, bsize } = await statfs(await standing(resolve(cwd, out)))
  if (blocks === 0) return []
  const freeMiB = Math.floor((bavail * bsize) / mebibyte)
  const says = `${freeMiB} MiB are free on the disk of ${out}`
  if (freeMiB >= fairMiB) return [{ name: 'disk', state: 'fine', says: `${says}.` }]
  return [
    {
      name: 'disk',
      state: freeMiB < leastMiB ? 'failed' : 'note',
      says: `${says}: expected ${fairMiB} MiB or more.`,
      mend: 'claimgraph build --out <folder on another disk>',
    },
  ]
}

/** A database: whether it can be reached, and which schema it has. It is left as it is. */
export const checkDatabase = async (address: string, cwd: string): Promise<Finding> => {
  const name = withoutPassword(address)
  const importing = `claimgraph import <folder> --db ${typed(name)}`
  try {
    const { storeVersion } = await import('@claimgraph/store')
    const { file, address: full } = storePath(address, cwd)
    if (file !== undefined && !(await stat(file).catch(() => undefined)))
      return { name: 'database', state: 'failed', says: `There is no database ${name}.`, mend: importing }
    const { version, newest } = await storeVersion(full)
    if (version === 0)
      return {
        name: 'database',
        state: 'failed',
        says: `The database ${name} can be reached, and holds no graph yet.`,
        mend: importing,
      }
    if (version > newest)
      return {
        name: 'database',
        state: 'failed',
        says: `The database ${name} has schema version ${version}; this claimgraph knows only up to ${newest}.`,
        mend: 'npm install claimgraph@latest',
      }
    const then = version < newest ? `; the next command that opens it brings it to ${newest}` : ''
    return {
      name: 'database',
      state: 'fine',
      says: `The database ${name} can be reached (schema version ${version}${then}).`,
    }
  } catch (error) {
    return {
      name: 'database',
      state: 'failed',
      says: reasonOf(error),
      mend: `claimgraph doctor --db <another address>`,
    }
  }
}
