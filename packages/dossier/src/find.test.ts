import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findDossier } from './find.ts'
import { writeDossier } from './fixture.ts'

it('finds the nearest folder upwards that holds a dossier.yaml, and takes no folder of that name for it', async () => {
  const folder = await writeDossier({ 'sources/deep/x.txt': '' })
  await mkdir(join(folder, 'sources/dossier.yaml'))
  expect(await findDossier(join(folder, 'sources/deep'))).toBe(folder)
  expect(await findDossier(folder)).toBe(folder)
  expect(await findDossier(join(folder, '..'))).toBeUndefined()
})
