import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, figureOf, figuresTable, writeFigures } from '../figures.ts'
import { say, timed } from '../say.ts'
import { type EngineKey, engineNames, startEngine } from './engine.ts'
import { optionsOf } from './options.ts'
import { measureRounds, type NextDocuments, type Pace, printRounds, type Rounds, ratios } from './rounds.ts'
import { type Aim, aims, type Part, takingPart } from './targets.ts'
import { verifyAll } from './verify.ts'

const resultsFile = fileURLToPath(new URL('../../results/pdf.json', import.meta.url))

/** Each number once: whoever prints a document has never seen three tenths of its words. */
const documentNumbers = (): NextDocuments => {
  let used = 0
  return (count) =>
    Array.from({ length: count }, () => {
      used += 1
      return used
    })
}

const { PATH = '' } = process.env

const isOnPath = (program: string): boolean =>
  PATH.split(delimiter).some((folder) => existsSync(join(folder, program)))

/** All but WeasyPrint come with the packages. */
const present = (keys: readonly EngineKey[]): readonly EngineKey[] => {
  const absent = keys.includes('weasyprint') && !isOnPath('weasyprint')
  if (absent) say(`${engineNames.weasyprint} is not on the PATH: it does not take part.`)
  return keys.filter((key) => key !== 'weasyprint' || !absent)
}

const measure = async (part: Part, pace: Pace, next: NextDocuments): Promise<Rounds> => {
  const { length, engines: keys } = takingPart[part]
  const engines = present(keys).map(startEngine)
  try {
    const [document = 0] = next(1)
    const verified = await timed(`Reading what is printed for ${part}`, () =>
      verifyAll(engines, document, length),
    )
    if (verified.length === 0) throw new Error('nobody prints')
    const rounds = await timed(`Measuring ${part}`, () => measureRounds(verified, length, next, pace))
    printRounds(part, verified, rounds, pace.documents)
    return rounds
  } finally {
    await Promise.all(engines.map(({ stop }) => stop()))
  }
}

const figure = ({ name, part, of, theirs, target }: Aim, rounds: Rounds): Figure => {
  const [ours] = takingPart[part].engines
  const measured = ratios(rounds, of, ours, theirs)
  return figureOf(name, target, 'least' in target ? measured.map((ratio) => 1 / ratio) : measured)
}

/**
 * Compares our printing of briefings with other engines.
 * @returns whether every figure reached its target
 */
export const pdf = async (args: readonly string[]): Promise<boolean> => {
  const options = optionsOf(args)
  if (!options) return true
  const next = documentNumbers()
  const measured = new Map<Part, Rounds>()
  for (const part of options.parts)
    try {
      measured.set(part, await measure(part, options.pace[part], next))
    } catch (error) {
      say(`${part} was not measured to its end: ${error instanceof Error ? error.stack : error}`)
    }
  const figures = aims
    .filter(({ part }) => options.parts.includes(part))
    .map((aim) => figure(aim, measured.get(aim.part) ?? new Map()))
  process.stdout.write(`\nOurs to theirs:\n\n${figuresTable(figures)}\n`)
  await writeFigures(resultsFile, figures)
  say(`Written to ${resultsFile}`)
  return figures.every(({ ok }) => ok)
}
