import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DossierFile, findDossier, NotWritableError, schemaFiles, writeFiles } from '@claimgraph/dossier'
import { Dossier, FixedLanguage } from '@claimgraph/model'
import type { Console } from '../console.ts'
import { UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { locateDossier } from '../locate.ts'
import { shown, typed } from '../shown.ts'

/** What `claimgraph init` was called with. */
export interface InitOptions {
  /** @default that of the starter */
  readonly title?: string
  /** A BCP 47 tag. */
  readonly language: string
  /** Write the schemas anew, and nothing else. */
  readonly schemas?: boolean
  readonly json?: boolean
}

/** The dossier that others are started from. Its `.gitignore` has no dot there: packages leave such files out. */
const starter = fileURLToPath(new URL('../../starter', import.meta.url))

/** So many names are enough to see what is in the way. */
const mostNames = 5

const starterFiles = async (): Promise<readonly DossierFile[]> => {
  const entries = await readdir(starter, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: relative(starter, path)
        .replaceAll(sep, '/')
        .replace(/^gitignore$/, '.gitignore'),
      text: await readFile(path, 'utf8'),
    })),
  )
}

/** A string in double quotes as YAML reads it. */
const quoted = (text: string): string => JSON.stringify(text)

/** Writes what was asked for into the files of the starter. */
const adapt = ({ path, text }: DossierFile, { title, language }: InitOptions): DossierFile => {
  if (path === 'dossier.yaml')
    return {
      path,
      text: text
        .replace(/^title: .*$/m, (line) => (title === undefined ? line : `title: ${quoted(title)}`))
        .replace(/^language: .*$/m, `language: ${quoted(language)}`),
    }
  // In Canadian French the fixed words are French.
  const base = new Intl.Locale(language).language
  const isWorded = FixedLanguage.schema.safeParse(base).success && base !== 'en'
  if (path === 'briefing.yaml' && isWorded)
    return { path, text: text.replace(/^# language: en/m, `language: ${base}`) }
  return { path, text }
}

/** BCP 47 lets a language have up to eight letters; none of more than three was ever registered: "english" is a name. */
const isLanguage = (tag: string): boolean =>
  Dossier.shape.language.safeParse(tag).success && new Intl.Locale(tag).language.length <= 3

const checkOptions = ({ title, language }: InitOptions): void => {
  if (!isLanguage(language))
    throw new UsageError(
      `"${language}" is no language: expected a BCP 47 tag.`,
      'For example: --language en, fr, ur or zh-Hant',
    )
  if (title !== undefined && !Dossier.shape.title.safeParse(title).success)
    throw new UsageError('The title is empty, or too long.', 'For example: --title "Grain prices"')
}

/** What is in a folder; nothing where there is none. @throws UsageError where it cannot be listed */
const namesIn = async (folder: string, cwd: string): Promise<readonly string[]> => {
  const stats = await stat(folder).catch(() => undefined)
  if (!stats) return []
  if (!stats.isDirectory())
    throw new UsageError(
      `${shown(folder, cwd)} is a file: expected a folder, or nothing.`,
      'Name another one.',
    )
  return (await readdir(folder)).sort()
}

/** @throws UsageError where the folder holds something, or lies in a dossier */
const checkPlace = async (folder: string, cwd: string): Promise<void> => {
  const names = (await namesIn(folder, cwd)).filter((name) => name !== '.git')
  const another = 'Name a new folder: claimgraph init desk'
  if (names.includes('dossier.yaml'))
    throw new UsageError(
      `${shown(folder, cwd)} holds a dossier already; nothing was written.`,
      `${another}. To write the schemas of this one anew: claimgraph init --schemas`,
    )
  if (names.length > 0) {
    const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : ''
    throw new UsageError(
      `Expected a new or an empty folder; ${shown(folder, cwd)} holds ${names.slice(0, mostNames).join(', ')}${more}. Nothing was written.`,
      another,
    )
  }
  const around = await findDossier(dirname(folder))
  if (around !== undefined)
    throw new UsageError(
      `${shown(folder, cwd)} lies in the dossier ${shown(around, cwd)}, which would take its files for its own; nothing was written.`,
      'Name a folder outside of it.',
    )
}

const nextCommands = (folder: string, cwd: string): readonly string[] => {
  const place = shown(folder, cwd)
  if (place === '.') return ['claimgraph check', 'claimgraph build', 'claimgraph serve']
  return [
    `claimgraph check ${typed(place)}`,
    `claimgraph build -d ${typed(place)} -o ${typed(join(place, 'out'))}`,
    `claimgraph serve ${typed(place)}`,
  ]
}

const write = async (...[folder, files, options]: Parameters<typeof writeFiles>): Promise<void> => {
  try {
    await writeFiles(folder, files, options)
  } catch (error) {
    if (!(error instanceof NotWritableError)) throw error
    throw new UsageError(error.message, 'Name another folder: claimgraph init desk')
  }
}

const renewSchemas = async (
  named: string | undefined,
  { json = false }: InitOptions,
  console: Console,
  cwd: string,
): Promise<ExitCode> => {
  const folder = await locateDossier(named, cwd)
  const files = schemaFiles()
  await write(folder, files, { replace: true })
  if (json) console.json({ folder: shown(folder, cwd), files: files.map(({ path }) => path) })
  else console.note(`Wrote ${files.length} schemas into ${shown(join(folder, '.schema'), cwd)}.`)
  return exitCodes.fine
}

/** Starts a dossier in a folder. */
export const init = async (
  named: string | undefined,
  options: InitOptions,
  console: Console,
  cwd: string,
): Promise<ExitCode> => {
  if (options.schemas) return renewSchemas(named, options, console, cwd)
  checkOptions(options)
  const folder = resolve(cwd, named ?? '.')
  await checkPlace(folder, cwd)
  const files = [...(await starterFiles()).map((file) => adapt(file, options)), ...schemaFiles()]
  await write(folder, files)
  const next = nextCommands(folder, cwd)
  if (options.json) {
    console.json({ folder: shown(folder, cwd), files: files.map(({ path }) => path), next })
    return exitCodes.fine
  }
  console.data(shown(folder, cwd))
  console.note('A small invented dossier is there: write yours over it. Next:\n')
  for (const command of next) console.note(`  ${command}`)
  return exitCodes.fine
}
