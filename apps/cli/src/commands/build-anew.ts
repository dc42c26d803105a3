import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import type { Printed } from '@claimgraph/reports'
import { fontManifests } from '@claimgraph/reports/families'
import type { Entry } from '@claimgraph/reports/manifest'
import type { Console, Terminal } from '../console.ts'
import { documentDateIn } from '../document-date.ts'
import { digestDossier } from '../dossier-digest.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { noteBuild, standingIn } from '../last-build.ts'
import { isDossier, locateDossier } from '../locate.ts'
import { printedLine } from '../printed.ts'
import { programDigest } from '../program-digest.ts'
import { shown } from '../shown.ts'
import { isWritten } from '../written.ts'
import type { BuildOptions } from './build.ts'

/** What a build is made of. */
interface Ingredients {
  /** A digest of all of them. */
  readonly digest: string
  /** The files of the dossier among them. */
  readonly files: ReadonlySet<string>
}

/** Only options that say how to go about it, and where: with any other, more would have to be known than the dossier's files. */
const plain: ReadonlySet<string> = new Set(['dossier', 'out', 'jobs', 'json', 'strict', 'debug', 'github'])

/** GitHub Actions is told more than what is printed. */
const isPlain = (options: BuildOptions, { GITHUB_ACTIONS }: Terminal['env']): boolean =>
  GITHUB_ACTIONS !== 'true' &&
  Object.entries(options).every(([name, value]) => value === undefined || plain.has(name))

/** Font packages may come and go beside the program. */
const fontsDigest = (): string =>
  hash(
    'sha256',
    fontManifests()
      .map((path) => readFileSync(path, 'utf8'))
      .join(),
  )

/** @returns undefined where it cannot be told */
const ingredientsOf = async (
  names: readonly string[],
  { dossier, strict = false, out }: BuildOptions,
  { cwd, env }: Terminal,
): Promise<Ingredients | undefined> => {
  const [first] = names
  const isNamed = dossier === undefined && first !== undefined && (await isDossier(resolve(cwd(), first)))
  try {
    const folder = await locateDossier(isNamed ? first : dossier, cwd())
    const place = resolve(cwd(), out)
    const isMade = (path: string): boolean => path === place || (dirname(path) === place && isWritten(path))
    const digest = digestDossier(folder, isMade)
    const themes = isNamed ? names.slice(1) : names
    const program = [programDigest(), fontsDigest()]
    const said = [digest?.sha256, program, themes, strict, documentDateIn(env) ?? null]
    return digest && { digest: hash('sha256', JSON.stringify(said)), files: digest.files }
  } catch {
    // Building says best what is wrong.
    return undefined
  }
}

/** What is said of a PDF that stands as it should. */
type Standing = Entry & Pick<Printed, 'unchanged' | 'reasons' | 'ms'>

const standingAt = (
  entries: readonly Entry[],
  folder: string,
  ms: number,
  cwd: string,
): readonly Standing[] =>
  entries.map((entry) => ({
    ...entry,
    file: shown(join(folder, entry.file), cwd),
    unchanged: true,
    reasons: [],
    ms: Math.round(ms / entries.length),
  }))

const printLines = (printed: readonly Standing[], console: Console): void => {
  const width = Math.max(...printed.map(({ file }) => file.length))
  for (const each of printed) console.data(printedLine(each, width))
}

/** Builds, unless the same was built of the same before, and all of it stands: then that is said at once. */
export const buildAnew = async (
  names: readonly string[],
  options: BuildOptions,
  console: Console,
  terminal: Terminal,
): Promise<ExitCode> => {
  const begun = performance.now()
  const cwd = terminal.cwd()
  const folder = resolve(cwd, options.out)
  const before = isPlain(options, terminal.env) ? await ingredientsOf(names, options, terminal) : undefined
  const standing = before && (await standingIn(folder, before.digest))
  if (standing !== undefined && standing.length > 0) {
    const printed = standingAt(standing, folder, performance.now() - begun, cwd)
    if (options.json) console.json({ printed, failed: [], stopped: [] })
    else printLines(printed, console)
    return exitCodes.fine
  }
  const { build } = await import('./build.ts')
  let noted = 0
  const listening = {
    ...console,
    note: (line: string) => {
      noted += 1
      console.note(line)
    },
  }
  return build(names, options, listening, terminal, async ({ printed, files }) => {
    const isKnown =
      before !== undefined && noted === 0 && files.every((file) => before.files.has(normalize(file)))
    if (!isKnown || (await ingredientsOf(names, options, terminal))?.digest !== before.digest) return
    await noteBuild(folder, {
      madeOf: before.digest,
      pdfs: printed.map(({ theme, sha256 }) => [theme, sha256]),
    })
  })
}
