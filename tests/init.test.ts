import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { readDossier } from '@claimgraph/dossier'
import { describe, expect, it } from 'vitest'
import { claimgraph, inFolder } from './claimgraph.ts'

const filesOf = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

describe('claimgraph init', () => {
  it('makes a dossier that checks clean, strictly, and builds, by the commands that it prints', async () => {
    await inFolder(async (cwd) => {
      const { code, stdout, stderr } = await claimgraph(['init', 'desk'], { cwd })
      expect([code, stdout]).toEqual([0, 'desk\n'])
      const next = stderr.split('\n').filter((line) => line.startsWith('  claimgraph '))
      expect(next.map((line) => line.split(' ')[3])).toEqual(['check', 'build', 'serve'])
      const [check = '', build = ''] = next.map((line) => line.trim().replace('claimgraph ', ''))
      expect(await claimgraph([...check.split(' '), '--strict'], { cwd })).toMatchObject({
        code: 0,
        stdout: '',
        stderr: expect.stringMatching(/4 claims, 6 passages checked against the text, 0 errors, 0 warnings/),
      })
      expect(await claimgraph(build.split(' '), { cwd })).toMatchObject({ code: 0, stderr: '' })
      expect(await readdir(join(cwd, 'desk', 'out'))).toContain('orrin-wells.pdf')
    })
  })

  it('gives every file of YAML a schema that is there', async () => {
    await inFolder(async (cwd) => {
      await claimgraph(['init'], { cwd })
      const files = (await filesOf(cwd)).filter((file) => file.endsWith('.yaml'))
      expect(files).toHaveLength(7)
      for (const file of files) {
        const [, schema = ''] =
          /^# yaml-language-server: \$schema=(\S+)\n/.exec(await readFile(file, 'utf8')) ?? []
        expect(JSON.parse(await readFile(resolve(dirname(file), schema), 'utf8')), file).toHaveProperty(
          'title',
        )
      }
      expect(await readFile(join(cwd, '.gitignore'), 'utf8')).toContain('/out/')
    })
  })

  it('takes a title, whatever stands in it, and a language', async () => {
    await inFolder(async (cwd) => {
      const title = 'Prices: "high" # $& and \\ more'
      await claimgraph(['init', '--title', title, '--language', 'fr'], { cwd })
      const { graph, template, problems } = await readDossier(cwd)
      expect(problems).toEqual([])
      expect(graph?.dossier).toMatchObject({ title, language: 'fr' })
      expect(template).toMatchObject({ page: 'A4', language: 'fr' })
    })
  })

  it('takes the fixed words of briefings from a language of a region, too', async () => {
    await inFolder(async (cwd) => {
      await claimgraph(['init', '--language', 'fr-CA'], { cwd })
      const { graph, template, problems } = await readDossier(cwd)
      expect(problems).toEqual([])
      expect([graph?.dossier.language, template?.language]).toEqual(['fr-CA', 'fr'])
    })
  })

  it('names a folder that begins with a dash so that no command takes it for a flag', async () => {
    await inFolder(async (cwd) => {
      const { stderr } = await claimgraph(['init', '--', '-desk'], { cwd })
      expect(stderr).toContain('claimgraph check ./-desk\n')
      expect((await claimgraph(['check', './-desk'], { cwd })).code).toBe(0)
    })
  })

  it('refuses the name of a language', async () => {
    await inFolder(async (cwd) => {
      const { code, stderr } = await claimgraph(['init', '--language', 'english'], { cwd })
      expect(code).toBe(2)
      expect(stderr).toContain('"english" is no language: expected a BCP 47 tag.')
    })
  })

  it('refuses what is no language', async () => {
    await inFolder(async (cwd) => {
      const { code, stderr } = await claimgraph(['init', '--language', 'in French'], { cwd })
      expect(code).toBe(2)
      expect(stderr).toContain('"in French" is no language')
      expect(await readdir(cwd)).toEqual([])
    })
  })

  it('writes nothing where something is, and names it', async () => {
    await inFolder(async (cwd) => {
      await writeFile(join(cwd, 'notes.txt'), '')
      const holding = await claimgraph(['init'], { cwd })
      expect(holding.code).toBe(2)
      expect(holding.stderr).toContain('holds notes.txt. Nothing was written.')
      expect(await readdir(cwd)).toEqual(['notes.txt'])

      await claimgraph(['init', 'desk'], { cwd })
      const again = await claimgraph(['init', 'desk'], { cwd })
      expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('holds a dossier already')])
      const within = await claimgraph(['init', 'desk/sources/more'], { cwd })
      expect([within.code, within.stderr]).toEqual([2, expect.stringContaining('lies in the dossier desk')])
      const file = await claimgraph(['init', 'notes.txt'], { cwd })
      expect([file.code, file.stderr]).toEqual([2, expect.stringContaining('notes.txt is a file')])
    })
  })

  it('starts in a repository that is empty as yet', async () => {
    await inFolder(async (cwd) => {
      await mkdir(join(cwd, '.git'))
      expect(await claimgraph(['init'], { cwd })).toMatchObject({ code: 0 })
    })
  })

  it('writes the schemas anew and leaves all else alone', async () => {
    await inFolder(async (cwd) => {
      await claimgraph(['init'], { cwd })
      const schema = join(cwd, '.schema', 'themes.schema.json')
      const right = await readFile(schema, 'utf8')
      await writeFile(schema, '{}')
      await writeFile(join(cwd, 'README.md'), 'ours')
      expect(await claimgraph(['init', '--schemas'], { cwd })).toMatchObject({ code: 0 })
      expect(await readFile(schema, 'utf8')).toBe(right)
      expect(await readFile(join(cwd, 'README.md'), 'utf8')).toBe('ours')
    })
  })
})
