import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from '../say.ts'
import { briefingOf, type Length } from './briefing/briefing.ts'
import type { Engine } from './engine.ts'
import { folded, type Read, readPdf } from './read.ts'

/** An engine whose document holds what it should, and what it looks like. */
export interface Verified {
  readonly engine: Engine
  readonly pages: number
  readonly tagged: boolean
}

/** How many texts are looked for. */
const sampleSize = 20

/** So much longer or shorter than ours may a document be. */
const tolerance = 0.3

const sampleOf = (document: number, length: Length): readonly string[] => {
  const { claims } = briefingOf(document, length)
  const step = Math.max(1, Math.floor(claims.length / sampleSize))
  return claims.filter((_, index) => index % step === 0).map(({ text }) => text)
}

const inspect = ({ name }: Engine, { pages, text }: Read, sample: readonly string[], ourPages: number) => {
  const missing = sample.find((words) => !text.includes(folded(words)))
  if (missing !== undefined) throw new Error(`${name} left out "${missing}".`)
  if (Math.abs(pages - ourPages) > tolerance * ourPages)
    throw new Error(`${name} needs ${pages} pages for what takes us ${ourPages}.`)
}

/**
 * Sees that all engines print the words of the same document on about as many pages as the first of them.
 * @returns those that do; the others are named
 */
export const verifyAll = async (
  engines: readonly Engine[],
  document: number,
  length: Length,
): Promise<readonly Verified[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-bench-pdf-'))
  const sample = sampleOf(document, length)
  const verified: Verified[] = []
  try {
    for (const engine of engines)
      try {
        const keep = join(folder, `${engine.key}.pdf`)
        await engine.print({ documents: [document], length, keep })
        const read = await readPdf(await readFile(keep))
        inspect(engine, read, sample, verified[0]?.pages ?? read.pages)
        verified.push({ engine, pages: read.pages, tagged: read.tagged })
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
      }
  } finally {
    await rm(folder, { recursive: true })
  }
  return verified
}
