import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type Candidate, candidatesFor, type ValuesOf } from '../completion/candidates.ts'
import { type Shell, scripts } from '../completion/scripts.ts'
import type { Console } from '../console.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'

/** Prints what a shell has to read in to complete our commands. */
export const completion = (shell: Shell, console: Console): ExitCode => {
  console.data(scripts[shell])
  return exitCodes.fine
}

const themes = async (named: string | undefined, cwd: string): Promise<readonly Candidate[]> => {
  const { findDossier, listThemes } = await import('@claimgraph/dossier')
  const folder = named === undefined ? await findDossier(cwd) : resolve(cwd, named)
  if (folder === undefined) return []
  return (await listThemes(folder)).map(({ slug, title }) => ({ value: slug, about: title }))
}

const codes = async (): Promise<readonly Candidate[]> => {
  const { explanations } = await import('@claimgraph/dossier')
  return explanations.map(({ code, title }) => ({ value: code, about: title }))
}

const citationStyles = async (): Promise<readonly Candidate[]> => {
  const { citationStyles: names } = await import('@claimgraph/reports')
  return names.map((value) => ({ value, about: '' }))
}

const valuesIn =
  (cwd: string): ValuesOf =>
  async (name, { values }) => {
    if (name === 'theme' || name === '--theme') return themes(values.get('--dossier'), cwd)
    if (name === 'code') return codes()
    return name === '--citation-style' ? citationStyles() : []
  }

/** A line in what shells read: a word, and behind a tab what it means. */
const lineOf = ({ value, about }: Candidate): string =>
  `${value}\t${about.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')}`

/** Prints what may stand in the place of the last word, one word a line. */
export const complete = async (
  program: Command,
  words: readonly string[],
  console: Console,
  cwd: string,
): Promise<ExitCode> => {
  for (const candidate of await candidatesFor(program, words, valuesIn(cwd))) console.data(lineOf(candidate))
  return exitCodes.fine
}
