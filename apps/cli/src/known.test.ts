import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type KnownDossier, openKnownDossier } from './known.ts'

const oneClaim = fileURLToPath(new URL('../../../examples/gallery/one-claim', import.meta.url))

let folder: string
let memory: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'))
  memory = join(folder, 'cache', 'claimgraph')
  await cp(oneClaim, join(folder, 'dossier'), { recursive: true })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const dossier = (...names: readonly string[]): string => join(folder, 'dossier', ...names)
const open = (): Promise<KnownDossier> => openKnownDossier(dossier(), folder)
/** What is remembered of dossiers as a whole. */
const records = async (): Promise<readonly string[]> =>
  (await readdir(memory).catch(() => [])).filter((name) => name.endsWith('.reading'))

/** What is remembered is made another, so that one sees where it came from. */
const rewriteMemory = async (): Promise<void> => {
  const [name = ''] = await records()
  const record = deserialize(await readFile(join(memory, name)))
  await writeFile(
    join(memory, name),
    serialize({ ...record, found: { ...record.found, files: ['remembered'] } }),
  )
}

const isRemembered = async (): Promise<boolean> => (await open()).files.includes('remembered')

describe('openKnownDossier', () => {
  it('finds what a reading found, and remembers it whole', async () => {
    const first = await open()
    expect(first.graph?.claims).toHaveLength(1)
    expect(await open()).toStrictEqual(first)
    await rewriteMemory()
    expect(await isRemembered()).toBe(true)
  })

  it.each([
    [
      'a file changed',
      () => writeFile(dossier('dossier.yaml'), 'title: Another\nlanguage: en\nasOf: 2020-01-01\n'),
    ],
    ['a file came', () => writeFile(dossier('events.yaml'), 'events: []\n')],
    ['a file that is no YAML came', () => writeFile(dossier('notes.txt'), '')],
    ['a file went', () => rm(dossier('sources/notice.yaml'))],
    [
      'what is remembered is cut off',
      async () => {
        const [name = ''] = await records()
        const path = join(memory, name)
        await writeFile(path, (await readFile(path)).subarray(0, 100))
      },
    ],
  ])('reads again where %s', async (_, change) => {
    await open()
    await rewriteMemory()
    await change()
    expect(await isRemembered()).toBe(false)
  })

  it('remembers nothing of a dossier with errors', async () => {
    await writeFile(dossier('events.yaml'), 'events: [{ id: e }]\n')
    expect((await open()).graph).toBeUndefined()
    expect(await records()).toEqual([])
  })

  it('remembers nothing that rests on a file outside of what it digests', async () => {
    await mkdir(dossier('.brand'))
    const logo =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
    await writeFile(dossier('.brand/logo.svg'), logo)
    await writeFile(dossier('briefing.yaml'), 'brand: { logo: { file: .brand/logo.svg, alt: Sign } }\n')
    expect((await open()).template?.brand.logo?.file).toBe('.brand/logo.svg')
    expect(await records()).toEqual([])
  })

  it('forgets the dossiers that were of no use for longest', async () => {
    await mkdir(memory, { recursive: true })
    for (let number = 0; number < 85; number += 1) {
      await writeFile(join(memory, `${number}.reading`), '')
      await utimes(join(memory, `${number}.reading`), number, number)
    }
    await open()
    const left = await records()
    expect(left).toHaveLength(79)
    expect(left).toContain('84.reading')
    expect(left).not.toContain('5.reading')
  })

  it('keeps no more than fits, and of that what was of use last', async () => {
    await mkdir(memory, { recursive: true })
    for (const [number, megabytes] of [100, 300, 100, 100].entries()) {
      const path = join(memory, `${number}.reading`)
      await writeFile(path, '')
      await truncate(path, megabytes * 1024 * 1024)
      await utimes(path, number, number)
    }
    await open()
    const left = await records()
    expect(left.filter((name) => /^\d\./.test(name))).toEqual(['2.reading', '3.reading'])
    expect(left).toHaveLength(3)
  })

  it.each([
    ['by the same program', (record: object) => record, true],
    ['save by another program', (record: object) => ({ ...record, madeOf: 'another' }), false],
  ])('parses nothing again that was read before, %s', async (_, change, isKnown) => {
    await open()
    const [name = ''] = (await readdir(memory)).filter((each) => each.endsWith('.files'))
    // A process knows by itself what it read last, and of the others by what is remembered.
    await cp(oneClaim, join(folder, 'other'), { recursive: true })
    await openKnownDossier(join(folder, 'other'), folder)
    const { found, ...record } = deserialize(await readFile(join(memory, name)))
    const reading = found.get('sources/notice.yaml')
    const finding = {
      code: 'tag',
      file: reading.draft.file,
      span: { start: 0, end: 1 },
      message: 'Remembered.',
    }
    found.set('sources/notice.yaml', { ...reading, findings: [finding] })
    await writeFile(join(memory, name), serialize(change({ ...record, found })))
    await writeFile(dossier('dossier.yaml'), 'title: Another\nlanguage: en\nasOf: 2020-01-01\n')
    const { problems } = await open()
    expect(problems.map(({ message }) => message).includes('Remembered.')).toBe(isKnown)
  })

  it('does without, where nothing can be kept', async () => {
    await writeFile(join(folder, 'cache'), 'a file')
    expect((await open()).graph?.claims).toHaveLength(1)
  })
})
