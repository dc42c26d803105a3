import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { CannotOpenError, UnknownStoreError } from './errors.ts'
import { openStore } from './store.ts'
import { storeVersion } from './version.ts'

const temporaryFile = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'graph.db')
}

it('tells the version of a database', async () => {
  const file = await temporaryFile()
  await (await openStore(`sqlite:${file}`)).close()
  const { version, newest } = await storeVersion(`sqlite:${file}`)
  expect(version).toBe(newest)
  expect(newest).toBeGreaterThan(0)
})

it('leaves a database as it is', async () => {
  const file = await temporaryFile()
  await writeFile(file, '')
  expect(await storeVersion(`sqlite:${file}`)).toMatchObject({ version: 0 })
  expect((await stat(file)).size).toBe(0)
})

it('says why a database cannot be read', async () => {
  const file = await temporaryFile()
  await expect(storeVersion(`sqlite:${file}`)).rejects.toThrow(CannotOpenError)
  await expect(stat(file)).rejects.toThrow('ENOENT')
  await writeFile(file, 'no database at all, but long enough to be looked at'.repeat(20))
  await expect(storeVersion(`sqlite:${file}`)).rejects.toThrow('the file is not a SQLite database')
  await expect(storeVersion('graph.db')).rejects.toThrow(UnknownStoreError)
  await expect(storeVersion('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(CannotOpenError)
})
