import type { Entry } from '@claimgraph/model'
import { LinesError } from '../errors.ts'
import type { Problem } from '../problem.ts'
import { quoted } from '../wording.ts'
import { faultsOf, type LinePlace, lineProblem, syntaxFault } from './fault.ts'
import { linksAmong } from './links.ts'
import { isKind, madeId, schemas } from './schemas.ts'
import { splitLines } from './split.ts'

export interface ReadLinesOptions {
  /** What messages call the file. @default the file */
  readonly name?: string
  /** A line may have this many bytes. @default 4 MiB */
  readonly maxLineBytes?: number
  /** After so many problems the rest of the file is not read. @default 100 */
  readonly maxProblems?: number
}

/** An entry, or what is wrong with the line that should hold one; neither for a line of nothing but white space. */
interface Reading {
  readonly entry?: Entry
  readonly problems?: readonly Problem[]
}

const decoder = new TextDecoder('utf-8', { fatal: true })

interface Line {
  readonly kind?: unknown
  readonly value?: unknown
}

const isLine = (json: unknown): json is Line =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const toEntry = (json: unknown, text: string, place: LinePlace): Reading => {
  const line: Line = isLine(json) ? json : {}
  const kind = isKind(line.kind) ? line.kind : undefined
  const read = kind && Object.keys(line).length === 2 ? schemas[kind].safeParse(line.value) : undefined
  if (!kind || !read?.success) {
    const faults = faultsOf(text, kind, place)
    const message = 'The line is no entry of a graph: expected {"kind": …, "value": …}.'
    return { problems: faults.length > 0 ? faults : [lineProblem(place, 'invalid-value', message)] }
  }
  // The schema is that of the kind.
  const entry = { kind, value: read.data } as Entry
  const id = madeId(entry)
  if (id === undefined || !('id' in entry.value) || entry.value.id === id) return { entry }
  const message = `The ${kind} ${quoted(entry.value.id)} has another id than what it is made of: expected ${quoted(id)}.`
  return { problems: [lineProblem(place, 'wrong-id', message)] }
}

const readLine = (bytes: Uint8Array | undefined, maxBytes: number, place: LinePlace): Reading => {
  if (bytes === undefined)
    return {
      problems: [
        lineProblem(place, 'line-too-long', `The line is too long: expected at most ${maxBytes} bytes.`),
      ],
    }
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return { problems: [lineProblem(place, 'not-utf8', 'The line is not UTF-8: expected a text in UTF-8.')] }
  }
  if (text.trim() === '') return {}
  try {
    return toEntry(JSON.parse(text), text, place)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { problems: [syntaxFault(text, error, place)] }
  }
}

/** Sees to it that a file has one dossier, before everything else. */
const dossierFirst = () => {
  let isFirst = true
  let hasDossier = false
  return {
    /** What is wrong with where an entry stands; undefined for a line that holds none. */
    check: (entry: Entry | undefined, place: LinePlace): readonly Problem[] => {
      const wasFirst = isFirst
      isFirst = false
      const isDossier = entry?.kind === 'dossier'
      if (isDossier && hasDossier)
        return [
          lineProblem(place, 'misplaced-dossier', 'This is a second dossier: expected one in each file.'),
        ]
      hasDossier ||= isDossier
      if (entry === undefined || isDossier || !wasFirst) return []
      const message = `The first entry is of the kind ${quoted(entry.kind)}: expected the dossier.`
      return [lineProblem(place, 'misplaced-dossier', message)]
    },
    /** What is wrong with the whole file. */
    end: (name: string): readonly Problem[] =>
      isFirst
        ? [
            lineProblem(
              { file: name, line: 1 },
              'misplaced-dossier',
              'The file has no entries: expected the dossier in its first line.',
            ),
          ]
        : [],
  }
}

/**
 * The entries of a graph, from a file with one `{"kind": …, "value": …}` in each line, the dossier first. The file is
 * read in pieces, so that it may be larger than memory. Each entry is checked against the schema of its kind; that
 * what it refers to is there, and that nothing is there twice, is for the database to say.
 * @throws LinesUnreadableError
 * @throws LinesError after the last good entry, with all problems of all lines: whoever takes entries as they come must
 * be able to take them back
 */
export function* readLines(
  file: string,
  { name = file, maxLineBytes = 4 * 1024 * 1024, maxProblems = 100 }: ReadLinesOptions = {},
): Generator<Entry> {
  const problems: Problem[] = []
  const links = linksAmong()
  const first = dossierFirst()
  for (const { number, bytes } of splitLines(file, maxLineBytes)) {
    const place = { file: name, line: number }
    const { entry, problems: found } = readLine(bytes, maxLineBytes, place)
    if (entry === undefined && found === undefined) continue
    problems.push(...(found ?? []), ...first.check(entry, place))
    if (problems.length >= maxProblems) break
    if (entry === undefined) continue
    links.add(entry, number)
    if (problems.length === 0) yield entry
  }
  problems.push(...first.end(name))
  if (problems.length === 0) problems.push(...links.problems(name))
  if (problems.length > 0) throw new LinesError(name, problems.slice(0, maxProblems))
}
