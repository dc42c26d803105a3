import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Problem } from './problem.ts'
import { type DossierReading, type ReadDossierOptions, readDossier } from './read.ts'

/** The least that a dossier.yaml must say. */
export const dossierYaml = 'title: Test\nlanguage: en\nasOf: 2018-01-31\n'

/** A folder that goes away with the test. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files into a folder. */
export const writeFiles = async (
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

/** Writes a dossier into a folder that goes away with the test. A dossier.yaml is added unless one is given. */
export const writeDossier = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  const folder = await temporaryFolder()
  await writeFiles(folder, { 'dossier.yaml': dossierYaml, ...files })
  return folder
}

/** Does something with files in a folder, which goes away afterwards. */
export const inFolder = async (
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-'))
  try {
    await writeFiles(folder, files)
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reads a dossier without the rules of tradecraft: the least that shows something breaks many of them. */
export const readBare = (folder: string, options: ReadDossierOptions = {}): Promise<DossierReading> =>
  readDossier(folder, { ...options, tradecraft: false })

/** A problem in one line: place, code and message. */
export const inOneLine = ({ file, line, column, code, message }: Problem): string =>
  `${file}:${line}:${column} ${code} ${message}`

/** A broken dossier: what is wrong with it, its files, and its problems in order, each in one line. */
export type Case = readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  problems: readonly string[],
]
