import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestDossier } from './dossier-digest.ts'

let folder: string
const digest = (): string | undefined =>
  digestDossier(folder, (path) => ['out', 'out/a.pdf'].some((made) => path === join(folder, made)))?.sha256
const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  for (const name of ['sources', 'out', '.git']) await mkdir(join(folder, name))
  await write('dossier.yaml', 'title: A')
  await write('sources/a.yaml', 'id: a')
  await write('logo.svg', '<svg/>')
  await symlink('logo.svg', join(folder, 'link.svg'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('digestDossier', () => {
  it.each([
    ['a file says something else', () => write('dossier.yaml', 'title: B')],
    ['a file that is no YAML does', () => write('logo.svg', '<svg></svg>')],
    ['a file comes', () => write('sources/b.yaml', '')],
    ['a file comes beside what is left out', () => write('out/b.yaml', '')],
    ['an empty folder comes', () => mkdir(join(folder, 'events.yaml'))],
    [
      'a file goes by another name',
      () => rename(join(folder, 'sources/a.yaml'), join(folder, 'sources/c.yaml')),
    ],
    [
      'a link leads to another file with the same bytes',
      async () => {
        await write('same.svg', '<svg/>')
        const before = digest()
        await rm(join(folder, 'link.svg'))
        await symlink('same.svg', join(folder, 'link.svg'))
        expect(digest()).not.toBe(before)
      },
    ],
  ])('is another where %s', async (_, change) => {
    const before = digest()
    await change()
    expect(digest()).toBeDefined()
    expect(digest()).not.toBe(before)
  })

  it('knows nothing of what is left out, and of what is hidden', async () => {
    const before = digest()
    await write('out/a.pdf', 'PDF')
    expect(digest()).toBe(before)
    await rm(join(folder, 'out'), { recursive: true })
    await write('.git/index', 'x')
    expect(digest()).toBe(before)
  })

  it('is none where something has no end, or too much is to be read', async () => {
    await promisify(execFile)('mkfifo', [join(folder, 'pipe')])
    expect(digest()).toBeUndefined()
    await rm(join(folder, 'pipe'))
    expect(digest()).toBeDefined()
    await write('film.mp4', '')
    await truncate(join(folder, 'film.mp4'), 300 * 1024 * 1024)
    expect(digest()).toBeUndefined()
  })

  it('is none where a link leads nowhere', async () => {
    await rm(join(folder, 'logo.svg'))
    expect(digest()).toBeUndefined()
  })
})
