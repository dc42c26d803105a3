import { graph } from './graph.ts'
import { search } from './search.ts'
import type { Words } from './words.ts'

/** The statements of each schema version, oldest first: version n is what the first n steps make. Never edit a released one. */
export const migrations: readonly ((words: Words) => readonly string[])[] = [
  (words) => [...graph(words), ...search(words)],
]
