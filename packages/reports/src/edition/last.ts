import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { EditionError } from '../errors.ts'
import { manifestAt } from '../manifest-at.ts'
import type { Edition } from './edition.ts'
import { storedEdition } from './stored.ts'

const stored = z.object({
  briefings: z.array(z.object({ theme: z.string(), edition: storedEdition })),
})

const parse = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new EditionError(path, 'it is not JSON', { cause })
  }
}

/**
 * The editions that a manifest keeps, by theme.
 * @param path the manifest, or the folder that it stands in
 * @throws EditionError where it cannot be read, or is none
 */
export const readEditions = async (path: string): Promise<ReadonlyMap<string, Edition>> => {
  const file = await manifestAt(path)
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new EditionError(file, 'it cannot be read', { cause })
  })
  const read = stored.safeParse(parse(file, text))
  if (read.success) return new Map(read.data.briefings.map(({ theme, edition }) => [theme, edition]))
  const [problem] = read.error.issues
  const where = problem ? `: ${problem.path.join('.')}: ${problem.message}` : ''
  throw new EditionError(file, `it is no manifest of this version of claimgraph${where}`)
}
