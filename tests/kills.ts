import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '@claimgraph/store'
import { integrityProblems } from '@claimgraph/store/fixtures/integrity'
import { type Changer, makeCounter, type SharedDatabase, shareDatabase, startChanger } from './counting.ts'
import { databases } from './databases.ts'

// Kills processes while they write, and looks whether anything that was said to be written is lost.
// By hand, for both databases: node tests/kills.ts 50

/** So many changes are under way at once in a process. */
const atOnce = 4

/** What many kills left. */
export interface Toll {
  readonly kills: number
  /** How many of them hit the server of the database, and not the process that writes. */
  readonly serverKills: number
  /** Changes that a process was told are written. */
  readonly acknowledged: number
  /** Changes that are written. */
  readonly written: number
  /** What is wrong: changes lost, made twice, or without a record; damage to the files. */
  readonly problems: readonly string[]
}

const until = async (holds: () => boolean, what: string): Promise<void> => {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > 20_000) throw new Error(`Waited 20 s for ${what}.`)
    await sleep(10)
  }
}

/** Kills the server under a process that writes; it must go on by itself once the server is back. */
const killServer = async ({ server }: SharedDatabase, changer: Changer, nth: number): Promise<void> => {
  await server?.kill(nth % 2 === 0 ? 'SIGQUIT' : 'SIGKILL')
  await server?.restart()
  const before = changer.numbers.length
  await until(() => changer.numbers.length > before, 'changes after the server was started again')
}

interface Counted {
  readonly title: number
  readonly version: number
  readonly activities: number
}

const countIn = async (address: string): Promise<Counted> => {
  const store = await openStore(address)
  const counter = await store.write.find('theme', 'counter')
  const { activities } = await store.graph()
  await store.close()
  return {
    title: Number(counter?.value.title),
    version: Number(counter?.version),
    activities: activities.length,
  }
}

/** What does not add up after a round that began at one number. */
const problemsOf = (
  began: number,
  { numbers }: Changer,
  { title, version, activities }: Counted,
): readonly string[] => {
  const greatest = Math.max(began, ...numbers)
  return [
    ...(title < greatest ? [`lost: ${greatest} was acknowledged, ${title} is there`] : []),
    ...(new Set(numbers).size < numbers.length ? ['two changes were given the same number'] : []),
    ...(title - began > numbers.length + atOnce
      ? [`made twice: ${numbers.length} acknowledged, ${title - began} written`]
      : []),
    ...(version !== title + 1 || activities !== title
      ? [`torn: number ${title}, version ${version}, ${activities} activities`]
      : []),
  ]
}

/** Starts processes that write, and kills each of them or, at every third, the server under it. */
export const killOften = async (kind: (typeof databases)[number], kills: number): Promise<Toll> => {
  const database = await shareDatabase(kind, { durable: true })
  try {
    await makeCounter(database.address)
    const problems: string[] = []
    let [began, acknowledged, serverKills] = [0, 0, 0]
    for (let nth = 0; nth < kills; nth += 1) {
      const changer = startChanger(database.address, 1_000_000, atOnce)
      await until(() => changer.numbers.length > 0, 'the first change')
      await sleep(Math.random() * 200)
      if (database.server !== undefined && nth % 3 === 1) {
        await killServer(database, changer, nth)
        serverKills += 1
      }
      changer.process.kill('SIGKILL')
      const { stderr } = await changer.ended
      const counted = await countIn(database.address)
      problems.push(...problemsOf(began, changer, counted), ...(stderr === '' ? [] : [stderr]))
      acknowledged += changer.numbers.length
      began = counted.title
    }
    problems.push(...(await integrityProblems(database.address)))
    return { kills, serverKills, acknowledged, written: began, problems }
  } finally {
    await database.stop()
  }
}

if (import.meta.main) {
  const kills = Number(process.argv[2] ?? 50)
  for (const kind of databases) console.log(kind, await killOften(kind, kills))
}
