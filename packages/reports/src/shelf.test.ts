import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editionOf } from './edition/edition.ts'
import { stage } from './file.ts'
import { titleOnly } from './fixtures/variations.ts'
import { type Put, readManifest } from './manifest.ts'
import { folderPlace } from './place.ts'
import { openShelf } from './shelf.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const putOf = async (theme: string): Promise<Put> => ({
  entry: {
    theme,
    file: `${theme}.pdf`,
    pages: 1,
    sha256: theme,
    key: theme,
    parts: { data: '', since: '', template: '', files: '', citation: '', date: '', program: '' },
    missing: [],
    edition: editionOf(titleOnly),
  },
  pdf: await stage(join(folder, `${theme}.pdf`), Buffer.from(theme)),
})

const entries = async (): Promise<readonly string[]> => [...(await readManifest(folderPlace(folder))).keys()]

describe('openShelf', () => {
  it('puts the first at once, and those that follow on its heels together', async () => {
    const shelf = openShelf(folderPlace(folder))
    const puts = await Promise.all(['a', 'b', 'c'].map(putOf))
    const [a, b, c] = puts.map((put) => shelf.put(put))
    await a
    expect(await entries()).toEqual(['a', 'b', 'c'])
    await Promise.all([b, c])
    const later = await Promise.all(['d', 'e'].map(putOf))
    const settled = later.map((put) => shelf.put(put))
    expect(await entries()).toEqual(['a', 'b', 'c'])
    shelf.flush()
    await Promise.all(settled)
    expect(await entries()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect((await readdir(folder)).sort()).toEqual([
      'a.pdf',
      'b.pdf',
      'c.pdf',
      'd.pdf',
      'e.pdf',
      'manifest.json',
    ])
  })

  it('fails those that cannot be put, and goes on', async () => {
    const shelf = openShelf(folderPlace(folder))
    const { entry, pdf } = await putOf('a')
    const commit = () => Promise.reject(new Error('no space'))
    await expect(shelf.put({ entry, pdf: { ...pdf, commit } })).rejects.toThrow('no space')
    await pdf.discard()
    const next = shelf.put(await putOf('b'))
    shelf.flush()
    await next
    expect(await entries()).toEqual(['b'])
  })
})
