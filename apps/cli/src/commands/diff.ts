import { changesOf, tellChanges } from '@claimgraph/reports'
import type { Console } from '../console.ts'
import type { GraphOptions } from '../database.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { editionOfDossier, type LastEdition, openLastEdition } from '../last-edition.ts'
import { locateDossier } from '../locate.ts'
import { harmless, summarise, type ThemeChanges, themeLines } from '../told.ts'

/** What `claimgraph diff` was called with. */
export interface DiffOptions extends Pick<GraphOptions, 'dossier'> {
  readonly json?: boolean
  /** End as git's does: with 1 where there are differences. */
  readonly exitCode?: boolean
}

/** What two editions of a dossier's briefings say differently. */
interface Difference {
  /** The themes that the later edition has alone, and the earlier one. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly ThemeChanges[]
  readonly unchanged: readonly string[]
}

const compare = async (before: LastEdition, now: LastEdition): Promise<Difference> => {
  const [earlier, later] = [await before.themes(), await now.themes()]
  const changed: ThemeChanges[] = []
  const unchanged: string[] = []
  for (const theme of later) {
    const [was, is] = [await before.of(theme), await now.of(theme)]
    if (!was || !is) continue
    const changes = changesOf(was, is)
    if (tellChanges(changes).length === 0) unchanged.push(theme)
    else changed.push({ theme, asOf: is.asOf, changes })
  }
  return {
    added: later.filter((theme) => !earlier.includes(theme)),
    removed: earlier.filter((theme) => !later.includes(theme)),
    changed,
    unchanged,
  }
}

const printText = ({ added, removed, changed, unchanged }: Difference, console: Console): void => {
  for (const changes of changed)
    for (const line of [...themeLines(changes, console.paint), '']) console.data(line)
  if (removed.length > 0) console.data(`Themes left out: ${removed.map(harmless).join(', ')}`)
  if (added.length > 0) console.data(`Themes that are new: ${added.map(harmless).join(', ')}`)
  console.data(summarise(changed, changed.length + unchanged.length))
}

const printJson = (
  before: string,
  now: string | undefined,
  { changed, ...themes }: Difference,
  console: Console,
): void =>
  console.json({
    before,
    now: now ?? null,
    ...themes,
    changed: changed.map(({ theme, asOf, changes }) => ({ theme, asOf, ...changes })),
  })

/**
 * Says what changed between two editions of the briefings of a dossier.
 * @param now the dossier as it is, where there is none
 */
export const diff = async (
  before: string,
  now: string | undefined,
  options: DiffOptions,
  console: Console,
  cwd: string,
): Promise<ExitCode> => {
  const open = async (edition: string | undefined): Promise<LastEdition> =>
    edition === undefined
      ? editionOfDossier(await locateDossier(options.dossier, cwd), 'as it is', console, cwd)
      : openLastEdition(edition, options, console, cwd)
  const earlier = await open(before)
  try {
    const later = await open(now)
    try {
      const difference = await compare(earlier, later)
      if (options.json) printJson(before, now, difference, console)
      else printText(difference, console)
      const { added, removed, changed } = difference
      const differ = added.length + removed.length + changed.length > 0
      return options.exitCode && differ ? exitCodes.findings : exitCodes.fine
    } finally {
      await later.close()
    }
  } finally {
    await earlier.close()
  }
}
