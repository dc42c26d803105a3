import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, inSample, placeOf, sample } from './claimgraph.ts'

describe('claimgraph check', () => {
  it('finds nothing wrong with the sample', async () => {
    const { code, stdout, stderr } = await claimgraph(['check', sample])
    expect(stdout).toBe('')
    expect(stderr).toMatch(/0 errors, 0 warnings/)
    expect(code).toBe(0)
  })

  it('names file, line, column and the right word for one wrong letter', async () => {
    await inSample(async (folder) => {
      const file = join(folder, 'sources', 'korybko.yaml')
      await edit(file, '[russia, pakistan]', '[russia, pakistn]')
      const { code, stdout } = await claimgraph(['check', folder], { cwd: folder })
      expect(code).toBe(1)
      expect(stdout).toContain(`sources/korybko.yaml:${await placeOf(file, 'pakistn')}`)
      expect(stdout).toContain('did you mean "pakistan"?')
      expect(stdout).toMatch(/\| +\^{7}$/m)
    })
  })

  it('reports ten different mistakes in five files in one run, sorted by place', async () => {
    await inSample(async (folder) => {
      const at = (name: string): string => join(folder, name)
      await edit(at('dossier.yaml'), 'asOf:', 'asof:')
      await edit(at('dossier.yaml'), 'tlp: clear', 'tlp: cleer')
      await edit(at('actors.yaml'), 'kind: state', 'kind: stat')
      await edit(at('actors.yaml'), 'iso3166: PK', 'iso3166: pak')
      await edit(at('themes.yaml'), 'confidence: low', 'confidence: lo')
      await edit(at('themes.yaml'), 'likelihood:', 'likelyhood:')
      await edit(at('events.yaml'), 'status: occurred', 'status: happened')
      await edit(at('events.yaml'), '2015~', 'around 2015')
      await edit(at('sources/korybko.yaml'), 'modality: interpretation', 'modality: opinion')
      await edit(at('sources/korybko.yaml'), 'end: 201', 'end: 1')
      const { code, stdout } = await claimgraph(['check', folder, '--json'])
      const { problems, errors } = JSON.parse(stdout)
      expect(code).toBe(1)
      const files = problems.map(({ file }: { file: string }) => file)
      expect(files).toEqual(files.toSorted())
      const messages = problems.map(
        (p: { file: string; message: string; hint?: string }) => `${p.file} ${p.message} ${p.hint ?? ''}`,
      )
      for (const [file, word] of [
        ['dossier.yaml', 'asOf'],
        ['dossier.yaml', 'clear'],
        ['actors.yaml', 'state'],
        ['actors.yaml', 'two capital letters'],
        ['themes.yaml', 'low'],
        ['themes.yaml', 'likelihood'],
        ['events.yaml', 'occurred'],
        ['events.yaml', 'EDTF'],
        ['sources/korybko.yaml', 'interpretation'],
        ['sources/korybko.yaml', 'start'],
      ])
        expect(
          messages.filter((text: string) => text.startsWith(`${file} `) && text.includes(word ?? '')),
          `${file}: ${word}`,
        ).not.toEqual([])
      expect(errors).toBeGreaterThanOrEqual(10)
    })
  })

  it('names the code of a broken rule, and lets a warning count with --strict', async () => {
    await inSample(async (folder) => {
      const file = join(folder, 'sources', 'korybko.yaml')
      await edit(file, 'Daesh has appeared in Afghanistan.', 'The notorious Daesh has appeared there.')
      const { code, stdout, stderr } = await claimgraph(['check', folder], { cwd: folder })
      expect(stdout).toContain(`sources/korybko.yaml:${await placeOf(file, 'notorious')}: warning:`)
      expect(stdout).toContain('[loaded-words]')
      expect(stderr).toContain('claimgraph explain loaded-words')
      expect(code).toBe(0)
      expect((await claimgraph(['check', folder, '--strict'])).code).toBe(1)
    })
  })

  it('counts a rule as dossier.yaml says', async () => {
    await inSample(async (folder) => {
      const file = join(folder, 'dossier.yaml')
      await edit(file, 'language: en', 'language: en\nrules: { single-origin: error }')
      const { code, stdout, stderr } = await claimgraph(['check', folder, '--json'])
      expect(JSON.parse(stdout)).toMatchObject({ errors: 5, warnings: 0 })
      expect(code).toBe(1)
      expect(stderr).toBe('')
    })
  })

  it('prints the first of many like warnings, and counts the others', async () => {
    await inSample(async (folder) => {
      const file = join(folder, 'dossier.yaml')
      await edit(file, 'language: en', 'language: en\nrules: { single-origin: warning }')
      const { stdout, stderr } = await claimgraph(['check', folder])
      expect(stdout.match(/\[single-origin\]/g)).toHaveLength(3)
      expect(stdout).toMatch(/^more: 2 like it, in themes\.yaml:\d+,\d+$/m)
      expect(stderr).toContain('0 errors, 5 warnings')
    })
  })

  it('says which flag was misused', async () => {
    const { code, stderr } = await claimgraph(['check', sample, '--text', 'korybko'])
    expect(code).toBe(2)
    expect(stderr).toContain('SOURCE=PATH')
  })
})
