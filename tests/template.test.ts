import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, inFolder, inSample, root, sample } from './claimgraph.ts'
import { folded, readDirection, readPdf, readStructure } from './pdf.ts'

const house = join(root, 'examples', 'templates', 'tern-desk')
const theme = 'afghan-diplomacy'
const two = [theme, 'geopolitical-balancing']

interface Built {
  readonly printed: readonly { readonly theme: string; readonly unchanged: boolean; readonly pages: number }[]
}

/** Prints one theme, or all, and tells which came out anew. */
const printedAnew = async (args: readonly string[]): Promise<readonly string[]> => {
  const { code, stdout, stderr } = await claimgraph(['build', '--json', ...args])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const { printed }: Built = JSON.parse(stdout)
  return printed.filter(({ unchanged }) => !unchanged).map((one) => one.theme)
}

describe('a template in the dossier', () => {
  it('prints every briefing anew where it changes, and none where it does not', async () => {
    await inSample(async (folder) => {
      const args = [...two, '-d', folder, '-o', join(folder, 'out')]
      expect(await printedAnew(args)).toEqual(two)
      await writeFile(join(folder, 'briefing.yaml'), 'marking: For internal use\n')
      expect(await printedAnew(args)).toEqual(two)
      expect(await printedAnew(args)).toEqual([])
      await edit(join(folder, 'briefing.yaml'), 'internal', 'official')
      expect(await printedAnew(args)).toEqual(two)
      await edit(join(folder, 'briefing.yaml'), 'marking', '# As the house has it.\nmarking')
      expect(await printedAnew(args)).toEqual([])
    })
  }, 120_000)

  it('is checked like every other file, with the place and the nearest right word', async () => {
    await inSample(async (folder) => {
      await writeFile(join(folder, 'briefing.yaml'), 'page: A4\nsections: [claims, sorces]\n')
      const { code, stdout } = await claimgraph(['check', folder])
      expect(code).toBe(1)
      expect(stdout).toContain('briefing.yaml:2:20: error: "sections" of the template is "sorces"')
      expect(stdout).toContain('hint: did you mean "sources"?')
      const built = await claimgraph(['build', '-d', folder, '-o', join(folder, 'out')])
      expect(built.code).toBe(1)
      expect(built.stderr).toContain('Nothing was built.')
    })
  })

  it.each([
    ['fr', 'Ce qu’affirment les sources', undefined],
    ['ar', 'ما تقوله المصادر', 'R2L'],
  ] as const)('chooses the language of the fixed words: %s', async (language, heading, direction) => {
    await inSample(async (folder) => {
      await writeFile(join(folder, 'briefing.yaml'), `language: ${language}\n`)
      expect(await printedAnew([theme, '-d', folder, '-o', join(folder, 'out')])).toEqual([theme])
      const file = join(folder, 'out', `${theme}.pdf`)
      const { outline, language: said } = await readPdf(file)
      expect(outline).toContain(heading)
      expect(said).toBe(language)
      expect(await readDirection(await readFile(file))).toBe(direction)
    })
  })

  it('gives way to one that is named', async () => {
    await inSample(async (folder) => {
      await writeFile(join(folder, 'briefing.yaml'), 'marking: Of the dossier\n')
      await writeFile(join(folder, 'other.txt'), 'marking: Of the command\n')
      const named = ['--template', join(folder, 'other.txt')]
      const { code } = await claimgraph(['build', theme, '-d', folder, '-o', join(folder, 'out'), ...named])
      expect(code).toBe(0)
      const { text } = await readPdf(join(folder, 'out', `${theme}.pdf`))
      expect(text).toContain(folded('Of the command'))
      expect(text).not.toContain(folded('Of the dossier'))
    })
  })
})

describe('build --template', () => {
  it('prints in the looks of a house', async () => {
    await inFolder(async (folder) => {
      const args = [theme, '-d', sample, '-o', folder, '--template', join(house, 'briefing.yaml')]
      expect(await printedAnew(args)).toEqual([theme])
      const pdf = await readPdf(join(folder, `${theme}.pdf`))
      expect(pdf.text).toContain(folded('For internal use'))
      expect(pdf.deadLinks).toEqual([])
      const bytes = await readFile(join(folder, `${theme}.pdf`))
      expect(pdf.size).toEqual([612, 792])
      const { elements } = await readStructure(bytes)
      expect(elements.filter(({ alt }) => alt === 'Tern Desk')).toEqual([
        { role: 'Figure', alt: 'Tern Desk' },
      ])
    })
  })

  it('prints again where a file that the template names has changed', async () => {
    await inFolder(async (folder) => {
      await cp(house, join(folder, 'house'), { recursive: true })
      const args = [theme, '-d', sample, '-o', folder, '--template', join(folder, 'house', 'briefing.yaml')]
      expect(await printedAnew(args)).toEqual([theme])
      expect(await printedAnew(args)).toEqual([])
      await edit(join(folder, 'house', 'logo.svg'), '#c2562f', '#a0401f')
      expect(await printedAnew(args)).toEqual([theme])
    })
  })

  it('leaves out what is not listed, with no link that leads nowhere', async () => {
    await inFolder(async (folder) => {
      const template = join(folder, 'short.yaml')
      await writeFile(template, 'sections: [judgements, gaps, bottom-line]\n')
      expect(await printedAnew([theme, '-d', sample, '-o', folder, '--template', template])).toEqual([theme])
      const { outline, deadLinks, text } = await readPdf(join(folder, `${theme}.pdf`))
      expect(outline.slice(1)).toEqual(['Key judgements', 'What we do not know', 'Bottom line'])
      expect(deadLinks).toEqual([])
      expect(text).toContain(folded('Left out here:'))
    })
  })

  it('says what is wrong with a template, or that there is none', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'wrong.yaml'), 'brand: { logo: { file: logo.svg, alt: A desk } }\n')
      const build = (name: string) =>
        claimgraph(['build', '-d', sample, '-o', join(folder, 'out'), '--template', name], { cwd: folder })
      const wrong = await build('wrong.yaml')
      expect(wrong.code).toBe(1)
      expect(wrong.stderr).toContain(
        'wrong.yaml:1:24: error: The file "logo.svg" is not there: expected a PNG',
      )
      expect(wrong.stderr).toContain('Nothing was built.')
      const none = await build('none.yaml')
      expect(none.code).toBe(1)
      expect(none.stderr).toContain('none.yaml:1:1: error: The file cannot be read (ENOENT).')
    })
  })
})
