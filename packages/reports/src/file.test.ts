import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder, removeLeftovers, stage, writeWhole } from './file.ts'
import { thisWriter } from './writer.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('writeWhole', () => {
  it('puts the new file in the place of the old one and leaves nothing else', async () => {
    const path = join(folder, 'a.pdf')
    await writeWhole(path, Buffer.from('old'))
    await writeWhole(path, Buffer.from('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.pdf'])
  })

  it('leaves the old file and nothing else when it cannot write', async () => {
    await expect(writeWhole(join(folder, 'missing', 'a.pdf'), Buffer.from('x'))).rejects.toThrow('ENOENT')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('stage', () => {
  it('says why a file cannot be put into its place, even where it cannot be removed either', async () => {
    const inner = join(folder, 'out')
    await makeFolder(inner)
    const { commit, discard } = await stage(join(inner, 'a.pdf'), Buffer.from('x'))
    await rm(inner, { recursive: true })
    await writeFile(inner, 'a file')
    await expect(commit()).rejects.toThrow('ENOTDIR')
    await expect(discard()).resolves.toBeUndefined()
  })
})

describe('removeLeftovers', () => {
  it('removes what dead writers left, and touches neither the files of running ones nor others', async () => {
    const dead = 2 ** 22 + 1
    const [, here] = thisWriter.split('@')
    const left = [`.a.pdf.${dead}.tmp`, `.a.pdf.${dead}@${here}.tmp`]
    const others = [`.b.pdf.${process.pid}.tmp`, `.b.pdf.${thisWriter}.tmp`, 'c.pdf', '.d.tmp', 'e.tmp']
    await Promise.all([...left, ...others].map((name) => writeFile(join(folder, name), '')))
    await removeLeftovers(folder)
    expect((await readdir(folder)).sort()).toEqual(others.sort())
  })

  it('leaves to writers on other machines what they write, for a day', async () => {
    const names = ['.a.pdf.1@elsewhere.tmp', '.b.pdf.1@elsewhere.tmp']
    await Promise.all(names.map((name) => writeFile(join(folder, name), '')))
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
    await utimes(join(folder, '.a.pdf.1@elsewhere.tmp'), twoDaysAgo, twoDaysAgo)
    await removeLeftovers(folder)
    expect(await readdir(folder)).toEqual(['.b.pdf.1@elsewhere.tmp'])
  })
})

describe('makeFolder', () => {
  it('makes a folder with those above it, many at once, and leaves one that is there', async () => {
    const path = join(folder, 'a', 'b', 'c')
    await Promise.all([makeFolder(path), makeFolder(join(folder, 'a', 'b', 'd')), makeFolder(path)])
    await makeFolder(path)
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['c', 'd'])
  })

  it('gives up where a file stands in the way', async () => {
    await writeFile(join(folder, 'a'), '')
    await expect(makeFolder(join(folder, 'a'))).rejects.toThrow('EEXIST')
    await expect(makeFolder(join(folder, 'a', 'b', 'c'))).rejects.toThrow('ENOTDIR')
  })

  it.runIf(process.platform === 'linux')('gives up where nothing can be made', async () => {
    await expect(makeFolder('/proc/claimgraph/out')).rejects.toThrow('ENOENT')
  })
})
