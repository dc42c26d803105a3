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

  it('says which flag was misused', async () => {
    const { code, stderr } = await claimgraph(['check', sample, '--text', 'korybko'])
    expect(code).toBe(2)
    expect(stderr).toContain('SOURCE=PATH')
  })
})
