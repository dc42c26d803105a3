import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestDossier } from './dossier-digest.ts'

let folder: string
const digest = (): string | undefined => digestDossier(folder, join(folder, 'out'))?.sha256
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

  it('knows nothing of what is built, and of what is hidden', async () => {
    const before = digest()
    await write('out/a.pdf', 'PDF')
    await write('.git/index', 'x')
    expect(digest()).toBe(before)
  })

  it('is none where a link leads nowhere', async () => {
    await rm(join(folder, 'logo.svg'))
    expect(digest()).toBeUndefined()
  })
})
