import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { say } from '../say.ts'
import { claimgraph, type Ran, run } from './command.ts'
import { type Dossier, themeCount, writeDossier } from './dossier.ts'
import { inRounds, type Pace } from './rounds.ts'
import type { Ratios } from './targets.ts'

/** What `build --json` says, as far as it is looked at. */
interface Said {
  readonly printed: readonly { readonly theme: string; readonly unchanged: boolean }[]
}

/** In one process, so that the processor's time is the time that it takes. */
const build = (dossier: string, out: string): Promise<Ran> =>
  run(claimgraph('build', '--dossier', dossier, '--out', out, '--jobs', '1', '--json'))

const mustHavePrinted = ({ stdout }: Ran, themes: readonly string[]): void => {
  // The command that said it is of the same version.
  const { printed } = JSON.parse(stdout) as Said
  const anew = printed.filter(({ unchanged }) => !unchanged).map(({ theme }) => theme)
  if (printed.length !== themeCount || !isDeepStrictEqual(anew, themes))
    throw new Error(
      `Of ${themeCount} briefings, those of ${themes.join(', ') || 'no theme'} were to be printed; of ${printed.length}, these were: ${anew.join(', ') || 'none'}.`,
    )
}

/** One first build, then one after an edit, then one after nothing. */
const round = async (number: number, dossier: Dossier, folder: string): Promise<readonly Ran[]> => {
  const out = join(folder, `out-${number}`)
  const first = await build(dossier.folder, out)
  const edited = await dossier.edit()
  const second = await build(dossier.folder, out)
  mustHavePrinted(second, edited)
  const third = await build(dossier.folder, out)
  mustHavePrinted(third, [])
  await rm(out, { recursive: true })
  const spent = [first, second, third].map(({ cpuMs }) => `${(cpuMs / 1_000).toFixed(2)} s`)
  say(`First, one claim edited, nothing edited: ${spent.join(', ')} of processor time.`)
  return [first, second, third]
}

const ratiosOf = (rounds: readonly (readonly Ran[])[], of: number): readonly number[] =>
  rounds.map((runs) => (runs[of]?.cpuMs ?? Number.NaN) / (runs[0]?.cpuMs ?? Number.NaN))

/** Builds a dossier of many themes, and builds it again after one claim was edited, and after nothing was. */
export const measureEdits = async (folder: string, pace: Pace): Promise<Ratios> => {
  const dossier = await writeDossier(join(folder, 'dossier'))
  const rounds = await inRounds(pace, (number) => round(number, dossier, folder))
  return { 'edit-one-of-500': ratiosOf(rounds, 1), 'nothing-edited': ratiosOf(rounds, 2) }
}
