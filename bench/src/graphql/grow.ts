import { say, timed } from '../say.ts'
import { contestants, start } from './contestant.ts'
import type { Dossier } from './data.ts'
import { type GrowthPace, measureGrowth, type Pair, type Sizes } from './growth.ts'
import { databases, growths, type TakeDown } from './targets.ts'
import { briefingPairs, pagePairs } from './variables.ts'

type Database = (typeof databases)[number]

const pairsOf = (page: 'first' | 'deep' | undefined, small: Dossier, big: Dossier): readonly Pair[] =>
  page === undefined ? briefingPairs(small.file) : pagePairs(small.file, big.file, page)

const withSizes = async (
  database: Database,
  small: Dossier,
  big: Dossier,
  work: (sizes: Sizes) => Promise<void>,
): Promise<void> => {
  const contestant = database === 'sqlite' ? contestants.ours : contestants.oursOnPostgres
  const onSmall = await start(contestant, small.address[database])
  try {
    const onBig = await start(contestant, big.address[database])
    await work({ small: onSmall, big: onBig }).finally(onBig.stop)
  } finally {
    await onSmall.stop()
  }
}

/** How much longer our own server takes where the dossier is ten times as big, on both databases. */
export const grow = async (
  small: Dossier,
  big: Dossier,
  pace: GrowthPace,
  takeDown: TakeDown,
): Promise<void> => {
  const growOn = (database: Database) =>
    withSizes(database, small, big, async (sizes) => {
      for (const { name: growth, operation, page } of growths) {
        const name = `${growth}-${database}`
        const pairs = pairsOf(page, small, big)
        const measuring = () => measureGrowth(name, sizes, operation, pairs, pace)
        takeDown(name, await timed(`Measuring ${name}`, measuring))
      }
    })
  for (const database of databases)
    try {
      await growOn(database)
    } catch (error) {
      say(`No growth on ${database}: ${error instanceof Error ? error.message : error}`)
    }
}
