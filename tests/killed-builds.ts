import { createHash } from 'node:crypto'
import { watch } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { claimgraph, edit, inFolder, inSample, sample, start } from './claimgraph.ts'

// Kills builds while they print, and looks whether anything that is left is not what it says.
// By hand, with one job and with two: node tests/killed-builds.ts 200

/** What many kills left. */
export interface Toll {
  readonly kills: number
  /** How many of them hit a build that had begun to change the folder, and had not ended. */
  readonly atWork: number
  /** How many builds were run to their end between them. */
  readonly mended: number
  /** What is wrong: PDFs that no build has made, a manifest that says what is not so, a folder that is not mended. */
  readonly problems: readonly string[]
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The digests of the files in a folder; those that vanish meanwhile are passed over. */
export const digestsIn = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined)
    if (bytes) found.set(name, digest(bytes))
  }
  return found
}

/** What the manifest of a folder says of its PDFs and is not so. */
export const falseEntries = async (folder: string): Promise<readonly string[]> => {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '{"briefings":[]}')
  const { briefings }: { briefings: readonly { file: string; sha256: string }[] } = JSON.parse(text)
  const files = await digestsIn(folder)
  return briefings.filter(({ file, sha256 }) => files.get(file) !== sha256).map(({ file }) => file)
}

/** A dossier, and what a build of it leaves. */
interface Version {
  readonly dossier: string
  readonly files: ReadonlyMap<string, string>
}

const versionOf = async (dossier: string, out: string): Promise<Version> => {
  const { code, stderr } = await claimgraph(['build', '-d', dossier, '-o', out])
  if (code !== 0) throw new Error(`The build to compare with failed: ${stderr}`)
  return { dossier, files: await digestsIn(out) }
}

const problemsIn = async (out: string, versions: readonly Version[]): Promise<readonly string[]> => {
  const files = [...(await digestsIn(out))].filter(([name]) => name.endsWith('.pdf') && !name.startsWith('.'))
  const unknown = files.filter(([name, sha256]) => !versions.some(({ files }) => files.get(name) === sha256))
  return [
    ...unknown.map(([name]) => `${name} is none that a build makes`),
    ...(await falseEntries(out)).map((name) => `${name} is not what the manifest says`),
  ]
}

/** Builds to the end, and says what is not as if nobody had been killed. */
const mend = async (out: string, jobs: number, { dossier, files }: Version): Promise<readonly string[]> => {
  const { code, stderr } = await claimgraph(['build', '-d', dossier, '-o', out, '-j', String(jobs)])
  const left = JSON.stringify([...(await digestsIn(out))])
  return [
    ...(code === 0 && stderr === '' ? [] : [`the next build ended with ${code}: ${stderr}`]),
    ...(left === JSON.stringify([...files]) ? [] : [`the next build left ${left}`]),
  ]
}

/** A build of the sample makes about so many changes to its folder: files made, written, renamed, removed. */
const changes = 60

/** @returns whether the build was at work when it was killed */
const killOne = async (out: string, args: readonly string[]): Promise<boolean> => {
  const enough = Math.floor(Math.random() * changes)
  const watcher = watch(out)
  const child = start(args)
  const ended = new Promise((resolve) => child.once('close', resolve))
  let seen = 0
  const changed = new Promise<void>((resolve) =>
    watcher.on('change', () => {
      seen += 1
      if (seen > enough) resolve()
    }),
  )
  await Promise.race([changed, ended])
  await sleep(Math.random() * 30)
  child.kill('SIGKILL')
  await ended
  watcher.close()
  return seen > 0 && child.signalCode === 'SIGKILL'
}

/** So many builds are killed before one is run to its end. */
const killsBetween = 5

const killAll = async (
  out: string,
  jobs: number,
  kills: number,
  versions: readonly [Version, Version],
): Promise<Toll> => {
  const problems: string[] = []
  await mkdir(out)
  let atWork = 0
  let mended = 0
  for (let n = 1; n <= kills; n += 1) {
    const version = versions[n % 2] ?? versions[0]
    if (await killOne(out, ['build', '-d', version.dossier, '-o', out, '-j', String(jobs)])) atWork += 1
    problems.push(...(await problemsIn(out, versions)))
    if (n % killsBetween !== 0 && n !== kills) continue
    problems.push(...(await mend(out, jobs, version)))
    mended += 1
  }
  return { kills, atWork, mended, problems }
}

/** Kills builds of two versions of a dossier in turns, at random moments, in one folder. */
export const killBuilds = (jobs: number, kills: number): Promise<Toll> =>
  inSample((changed) =>
    inFolder(async (folder) => {
      await edit(join(changed, 'dossier.yaml'), 'title: ', 'title: Changed ')
      const versions = [
        await versionOf(sample, join(folder, 'first')),
        await versionOf(changed, join(folder, 'second')),
      ] as const
      return killAll(join(folder, 'out'), jobs, kills, versions)
    }),
  )

if (import.meta.main) {
  const kills = Number(process.argv[2] ?? 200)
  for (const jobs of [1, 2]) console.log(`jobs: ${jobs}`, await killBuilds(jobs, kills))
}
