import { open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CallOptions, claimgraph, edit, inFolder, inSample, root, sample } from './claimgraph.ts'

interface Finding {
  readonly name: string
  readonly state: string
  readonly says: string
  readonly mend?: string
}

const examine = async (args: readonly string[], options: CallOptions) => {
  const { code, stdout } = await claimgraph(['doctor', '--json', ...args], options)
  const { findings }: { readonly findings: readonly Finding[] } = JSON.parse(stdout)
  const found = new Map(findings.map((finding) => [finding.name, finding]))
  return { code, found, failed: findings.filter(({ state }) => state === 'failed').map(({ name }) => name) }
}

/** Where a file of SQLite has the version that its user gave it: four bytes. */
const placeOfVersion = 60

describe('claimgraph doctor', () => {
  it('finds nothing in the way of a dossier that was just begun, and leaves nothing behind', async () => {
    await inFolder(async (cwd) => {
      await claimgraph(['init'], { cwd })
      const before = await readdir(cwd)
      const { code, stdout, stderr } = await claimgraph(['doctor'], { cwd })
      expect(code).toBe(0)
      expect(stdout).toMatch(/^ok {4}Node 2\d/)
      expect(stdout).toMatch(/^ok {4}The dossier \. can be read \(files: 8\)\.$/m)
      expect(stdout).toMatch(/^ok {4}The schemas for editors are of this version\.$/m)
      expect(stderr).toContain('Nothing stands in the way.')
      expect(await readdir(cwd)).toEqual(before)
    })
  })

  it('fails for a dossier that is not there or has errors, each with a command', async () => {
    const none = await examine(['-d', 'nowhere'], { cwd: root })
    expect([none.code, none.failed]).toEqual([1, ['dossier']])
    expect(none.found.get('dossier')?.mend).toBe('claimgraph init nowhere')
    const spaced = await examine(['-d', 'no where', '--db', "sqlite:it's.db"], { cwd: root })
    expect(spaced.found.get('dossier')?.mend).toBe("claimgraph init 'no where'")
    expect(spaced.found.get('database')?.mend).toBe(
      String.raw`claimgraph import <folder> --db 'sqlite:it'\''s.db'`,
    )
    await inSample(async (cwd) => {
      await edit(join(cwd, 'dossier.yaml'), 'asOf:', 'asof:')
      const broken = await examine([], { cwd })
      expect([broken.code, broken.failed]).toEqual([1, ['dossier']])
      expect(broken.found.get('dossier')?.mend).toBe('claimgraph check')
    })
  })

  it('only notes what nobody may need', async () => {
    await inFolder(async (cwd) => {
      await claimgraph(['init', 'desk'], { cwd })
      await writeFile(join(cwd, 'desk', '.schema', 'themes.schema.json'), '{}')
      const { code, found } = await examine(['-d', 'desk'], { cwd, env: { PATH: cwd } })
      expect(code).toBe(0)
      expect(found.get('git')).toMatchObject({ state: 'note', mend: expect.any(String) })
      expect(found.get('schemas')).toMatchObject({ state: 'note', mend: 'claimgraph init --schemas desk' })
      const nowhere = await examine([], { cwd })
      expect([nowhere.code, nowhere.found.get('dossier')?.mend]).toEqual([0, 'claimgraph init desk'])
    })
  })

  it('tries whether briefings can be written', async () => {
    await inFolder(async (cwd) => {
      await writeFile(join(cwd, 'file'), '')
      const { code, failed, found } = await examine(['-d', sample, '-o', 'file/out'], { cwd })
      expect([code, failed]).toEqual([1, ['out']])
      expect(found.get('out')).toMatchObject({
        says: expect.stringContaining('ENOTDIR'),
        mend: expect.stringContaining('--out'),
      })
    })
  })

  it('tells which schema a database has, and leaves it as it is', async () => {
    await inFolder(async (cwd) => {
      const args = ['--db', 'sqlite:graph.db']
      expect((await examine(args, { cwd })).found.get('database')?.mend).toContain('claimgraph import')
      expect(await readdir(cwd)).toEqual([])
      await claimgraph(['import', sample, ...args], { cwd })
      const filled = await examine(args, { cwd })
      expect([filled.code, filled.found.get('database')?.says]).toEqual([
        0,
        'The database sqlite:graph.db can be reached (schema version 1).',
      ])
      const handle = await open(join(cwd, 'graph.db'), 'r+')
      await handle.write(Buffer.from([0, 0, 0, 99]), 0, 4, placeOfVersion)
      await handle.close()
      const newer = await examine(args, { cwd })
      expect([newer.code, newer.failed]).toEqual([1, ['database']])
      expect(newer.found.get('database')?.says).toContain('schema version 99')
    })
  })

  it('says why a server cannot be reached, without the password', async () => {
    const { code, stdout } = await claimgraph(
      ['doctor', '--db', 'postgres://desk:secret@127.0.0.1:1/graph'],
      { cwd: sample },
    )
    expect(code).toBe(1)
    expect(stdout).toContain('Cannot open postgres://desk@127.0.0.1:1/graph')
    expect(stdout).not.toContain('secret')
  })
})
