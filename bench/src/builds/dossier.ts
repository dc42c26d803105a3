import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Random, randomOf } from '../generate/random.ts'
import { regions, subjects, verbs } from '../generate/words.ts'

/** How many themes the dossier has; each becomes a briefing. */
export const themeCount = 500

/** A source, which is a file of its own, tells of so many themes. */
const themesOfSource = 10

/** A theme has so many claims of its own, and one that it shares with the next theme of its source. */
const ownClaims = 3

const seed = 500

/** A dossier on the disk. */
export interface Dossier {
  readonly folder: string
  /** Rewords a claim that two themes share. @returns the themes that hold it */
  readonly edit: () => Promise<readonly string[]>
}

const padded = (number: number): string => String(number).padStart(3, '0')

const themeAt = (number: number): string => `theme-${padded(number)}`

const sentence = ({ pick }: Random, tail: string): string =>
  `The ministry ${pick(verbs)} ${pick(subjects)} in the ${pick(regions)} ${tail}.`

const claim = (id: string, text: string, themes: readonly string[], block: number): string =>
  `  - id: ${id}
    text: ${text}
    modality: fact
    themes: [${themes.join(', ')}]
    actors: { participant: [ministry] }
    at: { block: ${block}, start: 0, end: 60, sha256: ${'0'.repeat(64)} }
`

const claimsOfTheme = (theme: number): string => {
  const random = randomOf(seed, 1, theme)
  const slug = themeAt(theme)
  const own = Array.from({ length: ownClaims }, (_, index) =>
    claim(
      `claim-${padded(theme)}-${index}`,
      sentence(random, `by order ${theme * 10 + index}`),
      [slug],
      index + 1,
    ),
  )
  const next = themeAt(theme + 1)
  const isLast = (theme + 1) % themesOfSource === 0
  const shared = isLast
    ? []
    : [claim(`shared-${padded(theme)}`, sentence(random, `by decree ${theme}`), [slug, next], 9)]
  return [...own, ...shared].join('')
}

const sourceFile = (source: number): string => `id: source-${padded(source)}
type: document
genre: official-statement
title: Gazette ${source}
author: [{ literal: Ministry, actor: ministry }]
issued: 2024-04-29
language: en
descriptor: >-
  The paper of the ministry. Access: it prints what the ministry decides. Track record: unknown to this desk.
  Affiliation and possible bias: it belongs to the ministry.
reliability: B
claims:
${Array.from({ length: themesOfSource }, (_, index) => claimsOfTheme(source * themesOfSource + index)).join('')}`

const themesFile = (): string => {
  const themes = Array.from({ length: themeCount }, (_, index) => {
    const random = randomOf(seed, 2, index)
    return `  - id: ${themeAt(index)}
    title: ${random.pick(subjects)} in the ${random.pick(regions)}, part ${index}
    question: What has the ministry decided on part ${index}?
`
  })
  return `themes:\n${themes.join('')}`
}

/** Files of other parts of a dossier. */
const plainFiles: Readonly<Record<string, string>> = {
  'dossier.yaml': `title: Five hundred themes
language: en
asOf: 2024-05-02
marking: { tlp: green }
editors: [Desk]
`,
  'actors.yaml': `actors:
  - id: ministry
    kind: government-body
    name: The Ministry
`,
}

/** What is edited: a claim in the middle of the dossier. */
const edited = Math.floor(themeCount / 2)

/** Writes a dossier of many small themes into a folder, which is made. */
export const writeDossier = async (folder: string): Promise<Dossier> => {
  await mkdir(join(folder, 'sources'), { recursive: true })
  const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text)
  for (const [path, text] of Object.entries(plainFiles)) await write(path, text)
  await write('themes.yaml', themesFile())
  const sourcePath = (source: number): string => `sources/source-${padded(source)}.yaml`
  for (let source = 0; source < themeCount / themesOfSource; source += 1)
    await write(sourcePath(source), sourceFile(source))
  let edits = 0
  return {
    folder,
    edit: async () => {
      edits += 1
      const path = sourcePath(Math.floor(edited / themesOfSource))
      const text = await readFile(join(folder, path), 'utf8')
      const reworded = text.replace(
        new RegExp(`(by decree ${edited})(?: \\(edit \\d+\\))?\\.`),
        `$1 (edit ${edits}).`,
      )
      if (reworded === text) throw new Error(`No claim to edit was found in ${path}.`)
      await write(path, reworded)
      return [themeAt(edited), themeAt(edited + 1)]
    },
  }
}
