import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, inFolder, root } from './claimgraph.ts'

/** One theme, one source, one claim. */
const small = join(root, 'examples/gallery/one-claim')

const inSmall = (work: (dossier: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const dossier = join(folder, 'dossier')
    await cp(small, dossier, { recursive: true })
    await work(dossier)
  })

const build = (dossier: string, env = {}) =>
  claimgraph(['build', '-o', 'out'], { cwd: dossier, env: { ...process.env, ...env } })

const isNoted = (dossier: string): Promise<boolean> =>
  readFile(join(dossier, 'out', '.last-build.json')).then(
    () => true,
    () => false,
  )

describe('claimgraph build where the same was built before', () => {
  it('says that nothing changed, without reading anything, until something did', () =>
    inSmall(async (dossier) => {
      expect((await build(dossier)).stderr).toBe('')
      expect(await isNoted(dossier)).toBe(true)
      // A theme that the dossier does not have shows that the dossier was not asked.
      const note = join(dossier, 'out', '.last-build.json')
      const manifest = join(dossier, 'out', 'manifest.json')
      for (const path of [note, manifest]) {
        const text = await readFile(path, 'utf8')
        await writeFile(path, text.replaceAll('"north-quay"', '"south-quay"'))
      }
      expect((await build(dossier)).stdout).toMatch(
        /^out\/north-quay\.pdf +\d+ pages? +\d+ ms {2}unchanged\n$/,
      )
      const { stdout } = await claimgraph(['build', '-o', 'out', '--json'], { cwd: dossier })
      expect(JSON.parse(stdout).printed[0]).toMatchObject({ theme: 'south-quay', unchanged: true })
      await edit(join(dossier, 'sources/notice.yaml'), 'closed to tankers', 'shut to tankers')
      expect((await build(dossier)).stdout).not.toContain('unchanged')
      expect((await build(dossier)).stdout).toContain('unchanged')
      expect((await build(dossier, { SOURCE_DATE_EPOCH: '1700000000' })).stdout).not.toContain('unchanged')
    }))

  it('says again what is wrong with the dossier', () =>
    inSmall(async (dossier) => {
      await build(dossier)
      await writeFile(join(dossier, 'claim.yaml'), '')
      const { code, stderr } = await build(dossier)
      expect(code).toBe(1)
      expect(stderr).toContain('claim.yaml')
      await rm(join(dossier, 'claim.yaml'))
      expect((await build(dossier)).code).toBe(0)
      await writeFile(join(dossier, 'out', 'claim.yaml'), '')
      expect((await build(dossier)).stderr).toContain('out/claim.yaml')
      await rm(join(dossier, 'out', 'claim.yaml'))
      await edit(join(dossier, 'sources/notice.yaml'), 'reliability: B\n', '')
      await edit(join(dossier, 'sources/notice.yaml'), 'is closed', 'is infamously closed')
      const warned = await build(dossier)
      expect(warned.stderr).toContain('warning')
      expect((await build(dossier)).stderr).toBe(warned.stderr)
    }))
})
