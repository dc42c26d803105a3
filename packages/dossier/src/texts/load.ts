import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { type Block, splitBlocks } from '../anchor/blocks.ts'
import { sha256Of } from '../anchor/digest.ts'
import { codeOf } from '../discover/list.ts'
import { type Draft, draftsOf } from '../draft.ts'
import { TextUnreadableError, UnknownTextError } from '../errors.ts'
import type { Finding } from '../finding.ts'
import type { Limits } from '../limits.ts'
import { type Node, nodeAt, textOf } from '../parse/node.ts'

/** The text of a source, ready to find passages in. */
export interface TextAtHand {
  readonly blocks: readonly Block[]
  /** How many characters it has. */
  readonly size: number
  /** Whether it is kept with the dossier, so that its words may be printed. */
  readonly isKept: boolean
}

/** The texts that are at hand, by the id of their source. */
export interface Texts {
  readonly bySource: ReadonlyMap<string, TextAtHand>
  /** Sources whose text is kept but could not be read: of their passages nothing more is said. */
  readonly unreadable: ReadonlySet<string>
  /** The kept files that were read, relative to the dossier. */
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

/** A text as it was read, or why it could not be. */
type Read = { readonly bytes: Uint8Array; readonly text: string } | { readonly reason: string }

const readText = async (path: string, maxBytes: number): Promise<Read> => {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) return { reason: 'is no ordinary file' }
    if (stats.size > maxBytes)
      return { reason: `has ${stats.size} bytes, more than the ${maxBytes} that are left` }
    const bytes = await readFile(path)
    return { bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (cause) {
    return { reason: cause instanceof TypeError ? 'is not UTF-8' : `cannot be read (${codeOf(cause)})` }
  }
}

const readKept = async (folder: string, file: string, maxBytes: number): Promise<Read> => {
  if (isAbsolute(file)) return { reason: 'has an absolute path' }
  const path = join(folder, file)
  try {
    const way = relative(await realpath(folder), await realpath(path))
    if (way === '..' || way.startsWith(`..${sep}`)) return { reason: 'leads out of the dossier' }
  } catch (cause) {
    return { reason: `cannot be read (${codeOf(cause)})` }
  }
  return readText(path, maxBytes)
}

const checkDigest = (draft: Draft, bytes: Uint8Array): readonly Finding[] => {
  const node = nodeAt(draft.root, 'text', 'sha256')
  const sha256 = sha256Of(bytes)
  if (node === undefined || textOf(node) === sha256 || !/^[0-9a-f]{64}$/.test(textOf(node) ?? '')) return []
  return [
    {
      code: 'changed-text',
      file: draft.file,
      span: node,
      message: `The text at hand has another digest: expected the text that was read when the passages were marked.`,
      hint: `the digest of the text at hand is ${sha256}`,
    },
  ]
}

const keptFile = (root: Node): string | undefined => {
  const kept = nodeAt(root, 'text', 'kept')
  return kept?.is === 'scalar' && kept.value === true ? textOf(nodeAt(root, 'text', 'file')) : undefined
}

/**
 * Reads the texts of the sources: those kept with the dossier, and those given by path for sources that keep none.
 * @param hasAllSources whether every source is known, so that a text for another one is a mistake of the caller
 * @throws TextUnreadableError where a given text cannot be read
 * @throws UnknownTextError where a text is given for what is no source
 */
export const loadTexts = async (
  folder: string,
  drafts: readonly Draft[],
  given: ReadonlyMap<string, string>,
  hasAllSources: boolean,
  limits: Required<Limits>,
): Promise<Texts> => {
  const bySource = new Map<string, TextAtHand>()
  const unreadable = new Set<string>()
  const files: string[] = []
  const findings: Finding[] = []
  let total = 0
  const bytesLeft = (): number => Math.min(limits.maxFileBytes, limits.maxTotalBytes - total)

  const keep = (
    draft: Draft,
    id: string,
    { bytes, text }: Exclude<Read, { reason: string }>,
    isKept: boolean,
  ): void => {
    total += bytes.length
    findings.push(...checkDigest(draft, bytes))
    bySource.set(id, { blocks: splitBlocks(text), size: text.length, isKept })
  }

  const loadOne = async (draft: Draft, id: string): Promise<void> => {
    const file = keptFile(draft.root)
    const path = given.get(id)
    if (file !== undefined) {
      const read = await readKept(folder, file, bytesLeft())
      if ('reason' in read) {
        unreadable.add(id)
        const span = nodeAt(draft.root, 'text', 'file') ?? draft.root
        findings.push({
          code: 'unreadable-text',
          file: draft.file,
          span,
          message: `The text of source "${id}" ${read.reason}: expected a text file in the dossier.`,
        })
        return
      }
      files.push(file)
      keep(draft, id, read, true)
    } else if (path !== undefined) {
      const read = await readText(path, bytesLeft())
      if ('reason' in read) throw new TextUnreadableError(id, path, read.reason)
      keep(draft, id, read, false)
    }
  }

  const sources = new Map<string, Draft>()
  for (const draft of draftsOf(drafts, 'source')) {
    const id = textOf(nodeAt(draft.root, 'id'))
    if (id !== undefined && !sources.has(id)) sources.set(id, draft)
  }
  for (const id of given.keys())
    if (hasAllSources && !sources.has(id)) throw new UnknownTextError(id, [...sources.keys()])
  for (const [id, draft] of sources) await loadOne(draft, id)
  return { bySource, unreadable, files, findings }
}
