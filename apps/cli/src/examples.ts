import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A query that comes with a dossier, for GraphiQL to open with. */
export interface ExampleQuery {
  /** A document with one operation; its comment says what it asks. */
  readonly query: string
}

/** The queries of a dossier: `queries/*.graphql`, by name. */
export const readExamples = async (dossier: string): Promise<readonly ExampleQuery[]> => {
  const folder = join(dossier, 'queries')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.graphql')).sort()
  return Promise.all(names.map(async (name) => ({ query: await readFile(join(folder, name), 'utf8') })))
}
