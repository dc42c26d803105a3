import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { installedFrom, packageOf } from './installed.ts'
import { drawingPackages } from './key.ts'

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'claimgraph-')))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const install = async (
  path: string,
  name: string,
  version: string,
  needs: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const place = join(folder, path)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'package.json'), JSON.stringify({ name, version, dependencies: needs }))
  return place
}

it('finds what a package needs where Node finds it, each once, and goes no circle', async () => {
  const root = await install('.', 'root', '1.0.0', { a: '*', '@x/b': '*', absent: '*' })
  await install('node_modules/a', 'a', '1.1.0', { c: '^1' })
  await install('node_modules/a/node_modules/c', 'c', '1.9.0', { a: '*' })
  await install('store/b', '@x/b', '2.0.0', { c: '^2' })
  await mkdir(join(folder, 'node_modules', '@x'))
  await symlink(join(folder, 'store', 'b'), join(folder, 'node_modules', '@x', 'b'))
  await install('node_modules/c', 'c', '2.0.0')
  await install('node_modules/unneeded', 'unneeded', '1.0.0')
  const found = installedFrom([root]).map(({ name, version }) => `${name}@${version}`)
  expect(found.sort()).toEqual(['@x/b@2.0.0', 'a@1.1.0', 'c@1.9.0', 'c@2.0.0', 'root@1.0.0'])
  expect(packageOf(join(folder, 'store', 'b', 'src', 'deep', 'x.js'))).toBe(join(folder, 'store', 'b'))
})

it('tells the version of everything that draws, down to what breaks lines and unpacks fonts', () => {
  const names = drawingPackages().map(({ name, version }) => `${name}@${version.replace(/\d/g, 'N')}`)
  for (const name of [
    'pdfmake',
    'pdfkit',
    'fontkit',
    'linebreak',
    'restructure',
    'bidi-js',
    'citeproc',
    'sax',
  ])
    expect(
      names.some((each) => each.startsWith(`${name}@N`)),
      name,
    ).toBe(true)
})
