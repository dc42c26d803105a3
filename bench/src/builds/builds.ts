import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figureOf, figuresTable, writeFigures } from '../figures.ts'
import { say, timed } from '../say.ts'
import { measureChromium } from './chromium.ts'
import { measureEdits } from './edits.ts'
import { installPackage } from './install.ts'
import { optionsOf } from './options.ts'
import type { Pace } from './rounds.ts'
import { measureStarts } from './starts.ts'
import { aims, type Part, type Ratios } from './targets.ts'

const resultsFile = fileURLToPath(new URL('../../results/builds.json', import.meta.url))

const measures: Readonly<Record<Part, (folder: string, pace: Pace) => Promise<Ratios>>> = {
  edits: measureEdits,
  starts: measureStarts,
  chromium: measureChromium,
}

/** What could not be measured has no ratios: its figures are missed, and the others are measured all the same. */
const measure = async (part: Part, folder: string, pace: Pace): Promise<Ratios> => {
  try {
    return await timed(`Measuring ${part}`, () => measures[part](folder, pace))
  } catch (error) {
    say(`${part} was not measured to its end: ${error instanceof Error ? error.stack : error}`)
    return {}
  }
}

/**
 * Measures how little is done again by builds, and how long short commands take.
 * @returns whether every figure reached its target
 */
export const builds = async (args: readonly string[]): Promise<boolean> => {
  const options = optionsOf(args)
  if (!options) return true
  await timed('Installing the package', installPackage)
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-bench-'))
  let ratios: Ratios = {}
  try {
    for (const part of options.parts)
      ratios = { ...ratios, ...(await measure(part, folder, options.pace[part])) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const figures = aims
    .filter(({ part }) => options.parts.includes(part))
    .map(({ name, target }) => figureOf(name, target, ratios[name] ?? []))
  process.stdout.write(`\n${figuresTable(figures)}\n`)
  await writeFigures(resultsFile, figures)
  say(`Written to ${resultsFile}`)
  return figures.every(({ ok }) => ok)
}
