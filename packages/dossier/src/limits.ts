/** What a dossier may cost. Sizes are checked before a file is read, depth and tokens while it is parsed. */
export interface Limits {
  /** @default 4 MiB */
  readonly maxFileBytes?: number
  /** All YAML files together, and again all texts together. @default 64 MiB */
  readonly maxTotalBytes?: number
  /** Files and folders under the dossier, of any sort. @default 10000 */
  readonly maxFiles?: number
  /** How deep lists and maps of one file may nest. @default 32 */
  readonly maxDepth?: number
  /** Tokens of one file; 4 MiB of ordinary entries have about 1.2 million. @default 1250000 */
  readonly maxTokens?: number
  /** Characters of texts that are gone through in search of words, all searches together. @default 10000000000 */
  readonly maxSearchedCharacters?: number
  /** Problems listed for one file; the rest is only counted. @default 1000 */
  readonly maxProblemsPerFile?: number
}

export const defaultLimits: Required<Limits> = {
  maxFileBytes: 4 * 1024 * 1024,
  maxTotalBytes: 64 * 1024 * 1024,
  maxFiles: 10_000,
  maxDepth: 32,
  maxTokens: 1_250_000,
  maxSearchedCharacters: 10_000_000_000,
  maxProblemsPerFile: 1000,
}
