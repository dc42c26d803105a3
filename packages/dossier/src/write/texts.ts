import { readFile } from 'node:fs/promises'
import { isAbsolute, join, normalize, sep } from 'node:path'
import type { Graph } from '@claimgraph/model'
import { codeOf } from '../discover/list.ts'
import { InexpressibleError, TextMissingError } from '../errors.ts'

/** A kept text, to be copied as it is. */
export interface KeptText {
  readonly path: string
  readonly bytes: Uint8Array
}

const leadsOut = (path: string): boolean => {
  const way = normalize(path)
  return isAbsolute(path) || way === '..' || way.startsWith(`..${sep}`)
}

/**
 * Reads the texts that the sources of a graph keep.
 * @param folder where they are; undefined where nobody knows
 * @param taken paths that are not free for them
 * @throws TextMissingError, InexpressibleError
 */
export const readKeptTexts = async (
  { sources }: Graph,
  folder: string | undefined,
  taken: ReadonlySet<string>,
): Promise<readonly KeptText[]> => {
  const texts = new Map<string, KeptText>()
  for (const { id, text } of sources) {
    if (text.file === undefined) continue
    const { file } = text
    if (folder === undefined) throw new TextMissingError(id, file, 'is no part of the graph')
    if (leadsOut(file)) throw new TextMissingError(id, file, 'leads out of the dossier')
    const path = normalize(file).replaceAll(sep, '/')
    if (taken.has(path))
      throw new InexpressibleError(
        `source "${id}" keeps its text in "${file}"`,
        'a path that no file of the dossier has',
      )
    try {
      texts.set(path, { path, bytes: await readFile(join(folder, file)) })
    } catch (cause) {
      throw new TextMissingError(id, file, `cannot be read from "${folder}" (${codeOf(cause)})`)
    }
  }
  return [...texts.values()]
}

/** The same graph as one that keeps no texts: digests stay, and so does what was found when passages were checked. */
export const withoutTexts = (graph: Graph): Graph => ({
  ...graph,
  sources: graph.sources.map((source) => {
    const { kept: _, file: __, ...text } = source.text
    return { ...source, text: { ...text, kept: false } }
  }),
})
