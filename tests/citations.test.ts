import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimgraph, inFolder, sample } from './claimgraph.ts'
import { folded, readPdf } from './pdf.ts'

/** A style in CSL, whose citations begin with a word. */
const houseStyle = (word: string): string =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>House</title><id>https://example.org/house</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout suffix="."><names variable="author" prefix="${word}"/></layout></bibliography></style>`

/** Builds a briefing of the sample into a folder. @returns its text, and whether it stood there already */
const buildInto = async (out: string, ...options: readonly string[]) => {
  const args = ['build', 'afghan-diplomacy', '-d', sample, '-o', out, '--json', ...options]
  const { stdout } = await claimgraph(args)
  const { text } = await readPdf(join(out, 'afghan-diplomacy.pdf'))
  return { text, unchanged: JSON.parse(stdout).printed[0].unchanged }
}

describe('claimgraph build --citation-style', () => {
  it('cites sources in the style that is chosen, and prints anew when another is', async () => {
    await inFolder(async (out) => {
      const build = (...options: readonly string[]) => buildInto(out, ...options)
      const chicago = await build()
      expect(chicago.text).toContain(
        folded('Korybko, Andrew. n.d. Title not known. Publication date not known.'),
      )
      const apa = await build('--citation-style', 'apa')
      expect(apa.unchanged).toBe(false)
      expect(apa.text).toContain(folded('Korybko, A. (n.d.). Title not known. Publication date not known.'))
      expect((await build('--citation-style', 'apa')).unchanged).toBe(true)
    })
  })

  it.each([
    ['appa', 'Did you mean "apa"?'],
    ['vancouver', 'The styles: chicago, apa, mla'],
  ])('says which style was probably meant by %s, and builds nothing', async (style, hint) => {
    await inFolder(async (out) => {
      const { code, stderr } = await claimgraph(['build', '-d', sample, '-o', out, '--citation-style', style])
      expect(code).toBe(2)
      expect(stderr).toContain(`There is no citation style "${style}".`)
      expect(stderr).toContain(hint)
      expect(await readdir(out)).toEqual([])
    })
  })

  it('cites by a CSL file of the user, and prints anew when what is in it changes', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'out')
      const file = join(folder, 'house.csl')
      const build = async (style: string) => {
        await writeFile(file, style)
        return buildInto(out, '--citation-style', file)
      }
      const first = await build(houseStyle('By '))
      expect(first.text).toContain(folded('By Andrew Korybko. Title not known.'))
      expect((await build(houseStyle('By '))).unchanged).toBe(true)
      const second = await build(houseStyle('From '))
      expect(second.unchanged).toBe(false)
      expect(second.text).toContain(folded('From Andrew Korybko. Title not known.'))
    })
  })

  it.each([
    [
      'that is not there',
      undefined,
      'There is no file house.csl to cite by.',
      'The built-in styles: chicago, apa',
    ],
    ['that is no XML', '<style', 'Cannot cite by house.csl: it is not XML: ', 'Styles in CSL 1.0 are at '],
    [
      'of another version',
      houseStyle('').replace('version="1.0">', 'version="0.8">'),
      'Cannot cite by house.csl: it is in CSL 0.8; expected version="1.0".',
      'Its successor in CSL 1.0 may be at ',
    ],
    [
      'that points to another style',
      houseStyle('').replace(
        '</info>',
        '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info>',
      ),
      'Cannot cite by house.csl: it is a dependent style: ',
      'Use --citation-style apa',
    ],
  ])('refuses to cite by a file %s, and builds nothing', async (_what, style, message, hint) => {
    await inFolder(async (folder) => {
      if (style !== undefined) await writeFile(join(folder, 'house.csl'), style)
      const args = ['build', '-d', sample, '-o', 'out', '--citation-style', 'house.csl']
      const { code, stderr } = await claimgraph(args, { cwd: folder })
      expect(code).toBe(2)
      expect(stderr).toContain(message)
      expect(stderr).toContain(`hint: ${hint}`)
      expect(await readdir(folder)).not.toContain('out')
    })
  })

  it('loads the processor of citations only where something is printed', async () => {
    await inFolder(async (folder) => {
      const loads = async (...args: string[]): Promise<boolean> => {
        const coverage = await mkdtemp(join(folder, 'coverage-'))
        const { code } = await claimgraph(args, { env: { NODE_V8_COVERAGE: coverage } })
        expect(code).toBe(0)
        const reports = (await readdir(coverage)).map((name) => readFile(join(coverage, name), 'utf8'))
        return (await Promise.all(reports)).join('').includes('citeproc_commonjs')
      }
      const build = ['build', 'afghan-diplomacy', '-d', sample, '-o', join(folder, 'out')]
      expect(await loads(...build)).toBe(true)
      expect(await loads(...build)).toBe(false)
      expect(await loads('check', sample)).toBe(false)
      expect(await loads('build', '--help')).toBe(false)
    })
  })
})
