import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Slug } from '@claimgraph/model'
import { MergeError, OutputError } from './errors.ts'
import { type Entry, isEntry, type Put, putPdfs } from './manifest.ts'
import { manifestAt } from './manifest-at.ts'
import { folderPlace } from './place.ts'

/** A PDF, where it stands. */
interface Printed {
  readonly entry: Entry
  readonly folder: string
}

/** A PDF that was put with others. */
export interface Merged {
  readonly theme: string
  readonly file: string
  readonly sha256: string
  /** The folder that it comes from. */
  readonly from: string
}

/** What was found, and what is wrong: all of it is told at once. */
interface Found {
  readonly printed: readonly Printed[]
  readonly problems: readonly string[]
}

const nothingWith = (...problems: readonly string[]): Found => ({ printed: [], problems })

/** Its PDF is called as its theme is, so that it leads to no other folder and no two of them are one file. */
const isSound = (value: unknown): value is Entry =>
  isEntry(value) && Slug.safeParse(value.theme).success && value.file === `${value.theme}.pdf`

const readBriefings = (text: string): unknown => {
  try {
    const manifest: unknown = JSON.parse(text)
    return typeof manifest === 'object' && manifest !== null && 'briefings' in manifest
      ? manifest.briefings
      : undefined
  } catch {
    return undefined
  }
}

/** What stands in a folder, as its manifest has it. */
const readFolder = async (path: string): Promise<Found> => {
  const file = await manifestAt(path)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined)
    return nothingWith(`There is no ${file}. Name the folders that builds printed into, or their manifests.`)
  const briefings = readBriefings(text)
  if (!Array.isArray(briefings) || !briefings.every(isSound))
    return nothingWith(`${file} is no manifest of this version of claimgraph. Build that folder again.`)
  return { printed: briefings.map((entry) => ({ entry, folder: dirname(file) })), problems: [] }
}

/** @returns undefined where the PDF is not the one that was built */
const readPdf = async ({ entry, folder }: Printed): Promise<Uint8Array | undefined> => {
  const bytes = await readFile(join(folder, entry.file)).catch(() => undefined)
  return bytes && createHash('sha256').update(bytes).digest('hex') === entry.sha256 ? bytes : undefined
}

const notBuilt = ({ entry, folder }: Printed): string =>
  `${join(folder, entry.file)} is missing, or not the PDF that its manifest tells of. Build that folder again.`

/** The first PDF of each theme; of others there may be only copies. */
const oneOfEach = (printed: readonly Printed[]): Found => {
  const ofThemes = [...Map.groupBy(printed, ({ entry }) => entry.theme).values()]
  const others = ofThemes.flatMap(([first, ...rest]) => {
    const other = rest.find(({ entry }) => entry.sha256 !== first?.entry.sha256)
    return first && other ? [{ first, other }] : []
  })
  return {
    printed: ofThemes.flatMap((same) => same.slice(0, 1)),
    problems: others.map(
      ({ first, other }) =>
        `Two different PDFs of theme "${first.entry.theme}": in ${first.folder} and in ${other.folder}. Leave one of the folders out, or build both from the same dossier.`,
    ),
  }
}

/** What all briefings of one build have in common. */
const common: readonly (readonly [what: string, of: (entry: Entry) => string])[] = [
  ['the day that the dossier is as of', ({ edition }) => edition.asOf],
  ['the template', ({ parts }) => parts.template],
  ['its logo or fonts', ({ parts }) => parts.files],
  ['the style of citation', ({ parts }) => parts.citation],
  ['SOURCE_DATE_EPOCH', ({ parts }) => parts.date],
  ['the version of claimgraph or of its fonts', ({ parts }) => parts.program],
]

/** A PDF that is not of one build with the first, as far as that can be told. */
const unlikeFirst = (printed: readonly Printed[]): readonly string[] => {
  const [first] = printed
  if (!first) return []
  const unlike = ({ entry }: Printed): readonly string[] =>
    common.flatMap(([what, of]) => (of(entry) === of(first.entry) ? [] : [what]))
  const other = printed.find((one) => unlike(one).length > 0)
  if (!other) return []
  const [one, two] = [first, other].map(({ entry, folder }) => join(folder, entry.file))
  return [
    `${one} and ${two} are not of one build. They differ in ${unlike(other).join(', ')}. Build all parts from the same commit, with the same options and versions.`,
  ]
}

/** Reads the folders and checks all that stands in them. */
const gather = async (paths: readonly string[]): Promise<readonly Printed[]> => {
  const folders = await Promise.all(paths.map(readFolder))
  const { printed, problems: clashes } = oneOfEach(folders.flatMap((folder) => folder.printed))
  const unlike = clashes.length > 0 ? [] : unlikeFirst(printed)
  const problems = [...folders.flatMap((folder) => folder.problems), ...clashes, ...unlike]
  // One after the other: of many PDFs only one is in memory.
  for (const one of printed) if (!(await readPdf(one))) problems.push(notBuilt(one))
  if (problems.length > 0) throw new MergeError(problems)
  return printed
}

const put = async (folder: string, printed: readonly Printed[]): Promise<void> => {
  const place = folderPlace(folder)
  await place.prepare()
  const staged: Put[] = []
  try {
    for (const one of printed) {
      const bytes = await readPdf(one)
      if (!bytes) throw new MergeError([notBuilt(one)])
      staged.push({ entry: one.entry, pdf: await place.stage(one.entry.file, bytes) })
    }
    await putPdfs(place, staged)
  } finally {
    for (const { pdf } of staged) await pdf.discard()
  }
}

/**
 * Puts the PDFs of several folders, and what their manifests say of them, into one folder, with what stands there. Of
 * no folders at all it makes one in which nothing has been printed. Where anything is wrong, nothing is written.
 * @param paths folders that were printed into, or their manifests
 * @throws MergeError, OutputError
 */
export const mergeFolders = async (folder: string, paths: readonly string[]): Promise<readonly Merged[]> => {
  const printed = await gather(paths)
  try {
    await put(folder, printed)
  } catch (cause) {
    const isTold = cause instanceof MergeError || cause instanceof OutputError
    throw isTold ? cause : new OutputError(folder, cause)
  }
  return printed
    .map(({ entry: { theme, file, sha256 }, folder: from }) => ({ theme, file, sha256, from }))
    .sort((one, other) => (one.theme < other.theme ? -1 : 1))
}
