import { fileURLToPath } from 'node:url'
import { figureOf, figuresTable, writeFigures } from '../figures.ts'
import { say } from '../say.ts'
import { shortSize } from '../sizes.ts'
import { compare } from './compare.ts'
import { type Data, openData } from './data.ts'
import { grow } from './grow.ts'
import { measureImport } from './import-ratio.ts'
import { type Options, optionsOf, type Part } from './options.ts'
import { aims, type TakeDown } from './targets.ts'

const resultsFile = fileURLToPath(new URL('../../results/graphql.json', import.meta.url))

const measure = async (part: Part, data: Data, options: Options, takeDown: TakeDown): Promise<void> => {
  const { claims, manyClaims, pace, growth, importRuns } = options
  if (part === 'growth') await grow(await data.both(claims), await data.both(manyClaims), growth, takeDown)
  else if (part === 'import') await measureImport(await data.sqlite(claims), importRuns, takeDown)
  else if (part === 'briefing') await compare(part, await data.both(claims), pace, takeDown)
  else await compare(part, await data.sqlite(claims), pace, takeDown)
}

/** Measures one part after the other; what goes wrong in one does not keep the others. */
const measureAll = async (options: Options): Promise<ReadonlyMap<string, readonly number[]>> => {
  const measured = new Map<string, readonly number[]>()
  const data = await openData(options.fresh)
  try {
    for (const part of options.parts)
      try {
        await measure(part, data, options, (name, ratios) => measured.set(name, ratios))
      } catch (error) {
        say(`${part} was not measured to its end: ${error instanceof Error ? error.stack : error}`)
      }
  } finally {
    await data.close()
  }
  return measured
}

/**
 * Compares our GraphQL server with its peers, and with itself on more data.
 * @returns whether every figure reached its target
 */
export const graphql = async (args: readonly string[]): Promise<boolean> => {
  const options = optionsOf(args)
  if (!options) return true
  const measured = await measureAll(options)
  const figures = aims
    .filter(({ part }) => options.parts.includes(part))
    .map(({ name, target }) => figureOf(name, target, measured.get(name) ?? []))
  process.stdout.write(`\nAt ${shortSize(options.claims)} claims:\n\n${figuresTable(figures)}\n`)
  await writeFigures(resultsFile, figures)
  say(`Written to ${resultsFile}`)
  return figures.every(({ ok }) => ok)
}
