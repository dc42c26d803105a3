import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Problem } from '@claimgraph/dossier'

/** A problem as CI names it. */
export interface Found extends Problem {
  /** The file in its repository, with forward slashes. */
  readonly path: string
  /** The same after lines before it have been added or taken away; no two problems of a check have the same. */
  readonly fingerprint: string
}

/** What a check found, as CI wants it. */
export interface Findings {
  readonly problems: readonly Found[]
  /** Every file of the dossier in its repository, with forward slashes. */
  readonly files: readonly string[]
  /** Whether warnings count as errors. */
  readonly strict: boolean
  /** Of this program. */
  readonly version: string
}

/** What stays when the line moves: the file, the code, and what stands in the line. */
const lasting = ({ file, code, excerpt, message }: Problem): string =>
  JSON.stringify([file, code, excerpt?.trim() || message])

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/**
 * Names the problems of a dossier as CI does.
 * @param place where the dossier lies in its repository
 */
export const foundAt = (problems: readonly Problem[], place: string): readonly Found[] => {
  const seen = new Map<string, number>()
  return problems.map((problem) => {
    const path = posix.join(place, problem.file)
    const base = lasting({ ...problem, file: path })
    const before = seen.get(base) ?? 0
    seen.set(base, before + 1)
    return { ...problem, path, fingerprint: digest(`${base} ${before}`) }
  })
}

/** What is wrong and what to do next, in one text. */
export const wordFound = ({ message, hint }: Problem): string =>
  hint === undefined ? message : `${message}\nHint: ${hint}`
