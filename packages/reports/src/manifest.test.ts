import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editionOf } from './edition/edition.ts'
import { stage } from './file.ts'
import { titleOnly } from './fixtures/variations.ts'
import { type Entry, putPdfs, readManifest } from './manifest.ts'
import { folderPlace } from './place.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const entryOf = (theme: string, sha256: string): Entry => ({
  theme,
  file: `${theme}.pdf`,
  pages: 1,
  sha256,
  key: sha256,
  parts: { data: '', since: '', template: '', files: '', citation: '', date: '', program: '' },
  missing: [],
  edition: editionOf(titleOnly),
})

const put = async (theme: string, text: string): Promise<void> =>
  putPdfs(folderPlace(folder), [
    { entry: entryOf(theme, text), pdf: await stage(join(folder, `${theme}.pdf`), Buffer.from(text)) },
  ])

describe('putPdfs', () => {
  it('says nothing of a PDF at the moment when it is exchanged, and keeps what is said of others', async () => {
    await put('a', 'old')
    await put('b', 'other')
    const staged = await stage(join(folder, 'a.pdf'), Buffer.from('new'))
    let meanwhile: readonly string[] = []
    const commit = async (): Promise<void> => {
      meanwhile = [...(await readManifest(folderPlace(folder))).keys()]
      await staged.commit()
    }
    await putPdfs(folderPlace(folder), [{ entry: entryOf('a', 'new'), pdf: { ...staged, commit } }])
    expect(meanwhile).toEqual(['b'])
    expect((await readManifest(folderPlace(folder))).get('a')?.sha256).toBe('new')
    expect(await readFile(join(folder, 'a.pdf'), 'utf8')).toBe('new')
  })

  it('loses no entry where many are put at once, and leaves nothing else', async () => {
    const themes = Array.from({ length: 12 }, (_, n) => `theme-${n}`)
    await Promise.all(themes.map((theme) => put(theme, theme)))
    expect([...(await readManifest(folderPlace(folder))).keys()].sort()).toEqual([...themes].sort())
    expect(await readdir(folder)).toHaveLength(themes.length + 1)
  })

  it('puts nothing in the place of a manifest that it has no way to', async () => {
    await mkdir(join(folder, 'manifest.json'))
    await expect(put('b', 'b')).rejects.toThrow(`Cannot read the manifest of ${folder} (`)
    expect(await readdir(folder)).not.toContain('b.pdf')
  })

  it('makes a manifest anew where there is one that says nothing of use', async () => {
    await writeFile(join(folder, 'manifest.json'), '{ "briefings": [{ "theme": "a" ')
    await put('b', 'b')
    expect([...(await readManifest(folderPlace(folder))).keys()]).toEqual(['b'])
  })
})
