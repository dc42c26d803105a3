import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultLimits } from './limits.ts'
import { itemsOf, nodeAt, textOf } from './parse/node.ts'
import { parseYaml } from './parse/parse.ts'
import { textFile } from './text-file.ts'

/** A theme as its file has it. */
export interface ListedTheme {
  readonly slug: string
  /** Empty where it has none yet. */
  readonly title: string
}

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const themesIn = async (folder: string, path: string): Promise<readonly ListedTheme[]> => {
  const text = await readFile(join(folder, path), 'utf8').catch(() => '')
  if (text.length > defaultLimits.maxFileBytes) return []
  return itemsOf(nodeAt(parseYaml(textFile(path, text), defaultLimits).root, 'themes')).flatMap((theme) => {
    const id = textOf(nodeAt(theme, 'id')) ?? ''
    return slug.test(id) ? [{ slug: id, title: textOf(nodeAt(theme, 'title')) ?? '' }] : []
  })
}

/**
 * The themes of a dossier, in the order of its files, read quickly and without a word about what is wrong: for whoever
 * is still typing. What cannot be read is left out.
 */
export const listThemes = async (folder: string): Promise<readonly ListedTheme[]> => {
  const names = await readdir(join(folder, 'themes')).catch(() => [])
  const paths = [
    'themes.yaml',
    ...names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `themes/${name}`),
  ]
  return (await Promise.all(paths.map((path) => themesIn(folder, path)))).flat()
}
