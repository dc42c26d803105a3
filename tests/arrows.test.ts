import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { root } from './claimgraph.ts'

const run = promisify(execFile)

/** What Biome says of a file with one import, put into a package for as long as it takes. */
const lint = async (folder: string, specifier: string): Promise<string> => {
  // Under a name that is no part of the code that briefings are printed by: others build while this stands there.
  const file = join(root, folder, 'src', `arrow-${process.pid}.fixtures.ts`)
  await writeFile(file, `import * as other from '${specifier}'\n\nconsole.log(other)\n`)
  try {
    await run(join(root, 'node_modules', '.bin', 'biome'), ['lint', '--only=style/noRestrictedImports', file])
    return ''
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  } finally {
    await rm(file, { force: true })
  }
}

describe('what may import what', () => {
  it.each([
    ['packages/model', '@claimgraph/store'],
    ['packages/dossier', '@claimgraph/store'],
    ['packages/store', '@claimgraph/schema'],
    ['packages/schema', '@claimgraph/server'],
    ['packages/server', '@claimgraph/store'],
    ['packages/reports', '@claimgraph/store'],
    ['packages/reports', '@claimgraph/schema'],
    ['packages/queue', '@claimgraph/store'],
    ['packages/store', '../../schema/src/index.ts'],
  ])('%s may not import %s', async (folder, specifier) => {
    expect(await lint(folder, specifier)).toContain('noRestrictedImports')
  })

  it.each([
    ['packages/store', '@claimgraph/model'],
    ['packages/schema', '@claimgraph/store'],
    ['packages/server', '@claimgraph/schema'],
    ['packages/reports', '@claimgraph/model'],
    ['apps/cli', '@claimgraph/store'],
  ])('%s may import %s', async (folder, specifier) => {
    expect(await lint(folder, specifier)).toBe('')
  })
})
