import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimgraph, edit, inFolder, sample } from './claimgraph.ts'

/** Of five themes, four parts leave one empty. */
const parts = 4

/** What is for readers; what a build remembers for the next one is hidden. */
const contents = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, (await readFile(join(folder, name))).toString('base64')] as const),
    ),
  )
}

let folder: string
const whole = () => join(folder, 'whole')
const shard = (n: number) => join(folder, `shard-${n}`)
const shards = () => Array.from({ length: parts }, (_, n) => shard(n + 1))
const said: string[] = []

const merge = (...args: readonly string[]) => claimgraph(['merge-manifests', ...args])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  await claimgraph(['build', '-d', sample, '-o', whole()])
  for (let n = 1; n <= parts; n += 1) {
    const built = await claimgraph(['build', '-d', sample, '-o', shard(n), '--shard', `${n}/${parts}`])
    expect(built.code).toBe(0)
    said.push(built.stderr)
  }
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the parts of a build', () => {
  it('print every theme once; one that is empty says so, and leaves a manifest', async () => {
    const names = (await Promise.all(shards().map((path) => readdir(path)))).flat()
    const pdfs = (await readdir(whole())).filter((name) => name.endsWith('.pdf'))
    expect(pdfs).toHaveLength(5)
    expect(names.filter((name) => name.endsWith('.pdf')).sort()).toEqual(pdfs.sort())
    expect(names.filter((name) => name === 'manifest.json')).toHaveLength(parts)
    const empty = said.findIndex((words) => words !== '') + 1
    expect(said.filter((words) => words !== '')).toEqual([
      `No theme falls into part ${empty}/${parts}, so there is nothing to print.\n`,
    ])
    expect(await readdir(shard(empty))).toEqual(['manifest.json'])
  })

  it('merged are the whole, byte for byte, in any order and by manifest or folder', async () => {
    const paths = shards()
      .reverse()
      .map((path, n) => (n % 2 === 0 ? path : join(path, 'manifest.json')))
    const out = join(folder, 'merged')
    const { code, stdout, stderr } = await merge(...paths, '-o', out)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^5 briefings of 4 folders in /)
    expect(await contents(out)).toEqual(await contents(whole()))
  })

  it('merge into what stands there, which may be one of them, and again without a change', () =>
    inFolder(async (out) => {
      await cp(shard(1), out, { recursive: true })
      for (const again of [1, 2]) {
        const { code } = await merge(out, ...shards(), '-o', out)
        expect([again, code]).toEqual([again, 0])
        expect(await contents(out)).toEqual(await contents(whole()))
      }
    }))

  it.each(['0/3', '4/3', 'x'])('are not chosen by %s', async (text) => {
    const { code, stderr } = await claimgraph(['build', '-d', sample, '-o', shard(9), '--shard', text])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: option '--shard <part\/parts>' argument '.*' is invalid\. Expected /)
  })
})

describe('claimgraph merge-manifests', () => {
  const refuse = async (damage: (copy: string) => Promise<unknown>): Promise<string> =>
    inFolder(async (place) => {
      const [copy, out] = [join(place, 'copy'), join(place, 'out')]
      await cp(whole(), copy, { recursive: true })
      await damage(copy)
      const { code, stdout, stderr } = await merge(copy, whole(), '-o', out)
      expect([code, stdout]).toEqual([1, ''])
      expect(await readdir(place)).toEqual(['copy'])
      return stderr.replaceAll(copy, 'COPY').replaceAll(whole(), 'WHOLE')
    })

  it('refuses a PDF that is not the one that was built, or is missing, and tells of all', async () => {
    const message = await refuse(async (copy) => {
      await writeFile(join(copy, 'afghan-diplomacy.pdf'), 'another')
      await rm(join(copy, 'geopolitical-balancing.pdf'))
    })
    const problem = 'is missing, or not the PDF that its manifest tells of. Build that folder again.'
    expect(message).toBe(
      ['afghan-diplomacy', 'geopolitical-balancing']
        .map((theme) => `error: COPY/${theme}.pdf ${problem}\n`)
        .concat('Nothing was merged.\n')
        .join(''),
    )
  })

  it('refuses two different PDFs of one theme', async () => {
    const message = await refuse(async (copy) => {
      const env = { SOURCE_DATE_EPOCH: '1000000000' }
      await claimgraph(['build', 'afghan-diplomacy', '-d', sample, '-o', copy], { env })
    })
    expect(message).toBe(
      'error: Two different PDFs of theme "afghan-diplomacy": in COPY and in WHOLE. Leave one of the folders out, or build both from the same dossier.\nNothing was merged.\n',
    )
  })

  it('refuses parts that are not of one build, and says in what they differ', () =>
    inFolder(async (place) => {
      const [one, two, out] = [join(place, 'one'), join(place, 'two'), join(place, 'out')]
      const build = (theme: string, to: string, ...args: readonly string[]) =>
        claimgraph(['build', theme, '-d', sample, '-o', to, ...args])
      await build('afghan-diplomacy', one)
      await build('geopolitical-balancing', two, '--citation-style', 'apa')
      const { code, stderr } = await merge(one, two, '-o', out)
      expect(code).toBe(1)
      expect(stderr.replaceAll(place, 'PLACE')).toBe(
        'error: PLACE/one/afghan-diplomacy.pdf and PLACE/two/geopolitical-balancing.pdf are not of one build. They differ in the style of citation. Build all parts from the same commit, with the same options and versions.\nNothing was merged.\n',
      )
      expect((await readdir(place)).sort()).toEqual(['one', 'two'])
    }))

  it('refuses a folder without a manifest, and a manifest that is none or leads elsewhere', async () => {
    const manifest = (copy: string) => join(copy, 'manifest.json')
    expect(await refuse((copy) => rm(manifest(copy)))).toMatch(
      /^error: There is no COPY\/manifest\.json\. Name/,
    )
    const none = /^error: COPY\/manifest\.json is no manifest of this version of claimgraph\./
    expect(await refuse((copy) => writeFile(manifest(copy), '{ "brief'))).toMatch(none)
    expect(await refuse((copy) => edit(manifest(copy), 'afghan-diplomacy.pdf', '../x.pdf'))).toMatch(none)
    expect(await refuse((copy) => edit(manifest(copy), '"sha256"', '"sha"'))).toMatch(none)
  })
})
