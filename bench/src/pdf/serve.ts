import { writeFile } from 'node:fs/promises'
import type { Briefing } from '@claimgraph/reports'
import { briefingOf, type Length } from './briefing/briefing.ts'

/** What an engine is asked for. */
export interface Asking {
  /** The numbers of the documents to print, one after the other or side by side. */
  readonly documents: readonly number[]
  readonly length: Length
  /** Where the first document is put, for others to look at. */
  readonly keep?: string
}

/** What an engine answers. */
export interface Answer {
  /** How long the printing took: all documents together. */
  readonly ms: number
  /** Of all documents together. */
  readonly bytes: number
}

/** What an engine answers where it cannot. */
export interface Failure {
  readonly error: string
}

/** An engine that prints documents. */
export interface Printer<Source> {
  /** Puts a briefing into the engine's own language. Not timed. */
  readonly prepare: (briefing: Briefing) => Source
  /** Prints documents, from their sources to their bytes. Timed. */
  readonly print: (sources: readonly Source[]) => Promise<readonly Uint8Array[]>
  /** Tidies up between askings. Not timed. */
  readonly rest?: () => void
}

/** A printer of an engine that prints one document after the other. */
export const inTurn =
  <Source>(print: (source: Source) => Promise<Uint8Array>): Printer<Source>['print'] =>
  async (sources) => {
    const printed: Uint8Array[] = []
    for (const source of sources) printed.push(await print(source))
    return printed
  }

const answer = async <Source>(
  { prepare, print, rest }: Printer<Source>,
  { documents, length, keep }: Asking,
): Promise<Answer> => {
  const sources = documents.map((document) => prepare(briefingOf(document, length)))
  const begun = performance.now()
  const printed = await print(sources)
  const ms = performance.now() - begun
  rest?.()
  if (keep !== undefined && printed[0]) await writeFile(keep, printed[0])
  return { ms, bytes: printed.reduce((sum, { byteLength }) => sum + byteLength, 0) }
}

/** Prints what the process that started this one asks for, until that goes. A browser is ended by the end of its process. */
export const serve = <Source>(printer: Printer<Source>): void => {
  process.once('disconnect', () => process.exit())
  process.once('SIGTERM', () => process.exit())
  process.on('message', (asking: Asking) => {
    answer(printer, asking).then(
      (said) => process.send?.(said),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
}
