import { hash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteBuild, standingIn } from './last-build.ts'

let folder: string
const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)

const entryOf = (theme: string, missing: readonly object[] = []) => ({
  theme,
  file: `${theme}.pdf`,
  pages: 1,
  sha256: hash('sha256', theme),
  key: theme,
  parts: { data: '', since: '', template: '', files: '', citation: '', date: '', program: '' },
  missing,
  edition: {},
})

const putManifest = (...briefings: readonly object[]): Promise<void> =>
  put('manifest.json', JSON.stringify({ briefings }))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  await putManifest(entryOf('a'), entryOf('b'))
  for (const theme of ['a', 'b']) await put(`${theme}.pdf`, theme)
  await noteBuild(folder, {
    madeOf: 'these',
    pdfs: ['b', 'a'].map((theme) => [theme, hash('sha256', theme)]),
  })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('standingIn', () => {
  it('gives the entries in the order in which they were reported', async () => {
    expect((await standingIn(folder, 'these'))?.map(({ theme }) => theme)).toEqual(['b', 'a'])
  })

  it('gives none where the build was made of something else', async () => {
    expect(await standingIn(folder, 'others')).toBeUndefined()
  })

  it.each([
    ['a PDF is another', () => put('a.pdf', 'other')],
    ['a PDF is gone', () => rm(join(folder, 'a.pdf'))],
    ['the manifest is gone', () => rm(join(folder, 'manifest.json'))],
    ['the manifest says nothing of a PDF', () => putManifest(entryOf('a'))],
    [
      'the manifest says something else of a PDF',
      () => putManifest(entryOf('a'), { ...entryOf('b'), sha256: '' }),
    ],
    ['no font had a character', () => putManifest(entryOf('a', [{}]), entryOf('b'))],
    ['a build was killed', () => put('.a.pdf.1.tmp', '')],
    ['a build holds the lock', () => put('.manifest.json.lock', '1')],
    ['nothing is known', () => rm(join(folder, '.last-build.json'))],
    ['what is known is cut off', () => put('.last-build.json', '{"madeOf":"these","pdfs":[["a"')],
  ])('gives none where %s', async (_, change) => {
    await change()
    expect(await standingIn(folder, 'these')).toBeUndefined()
  })
})
