import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, inSample } from './claimgraph.ts'

describe('claimgraph explain', () => {
  it('says why a rule matters, how to mend what it finds, and shows an example of either sort', async () => {
    const { code, stdout } = await claimgraph(['explain', 'unjudged-reliability'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^unjudged-reliability \(usually warning\)\n/)
    expect(stdout).toMatch(/Admiralty scale[\s\S]+Mend: [\s\S]+Fails[\s\S]+# <-\n[\s\S]+Passes/)
  })

  it('advises to set what can be set', async () => {
    const lastLineOf = async (code: string): Promise<string> =>
      (await claimgraph(['explain', code])).stdout.trimEnd().split('\n').at(-1) ?? ''
    expect(await lastLineOf('loaded-words')).toBe(
      'In dossier.yaml: rules: { loaded-words: off }. For one line: # claimgraph-ignore loaded-words: why',
    )
    expect(await lastLineOf('orphaned-passage')).toMatch(/^Where it is a warning, in dossier\.yaml: /)
    expect(await lastLineOf('unused-ignore')).toBe(
      'In dossier.yaml: rules: { unused-ignore: off }. No comment silences it.',
    )
  })

  it('knows what is no rule as well', async () => {
    const { stdout } = await claimgraph(['explain', 'unknown-term'])
    expect(stdout).toMatch(/^unknown-term \(always error\)\n[\s\S]+Mend: /)
  })

  it('lists every code with what it usually does', async () => {
    const { stdout } = await claimgraph(['explain'])
    expect(stdout).toMatch(/^ +loaded-words +warning /m)
    expect(stdout).toMatch(/^ +single-origin +off /m)
    expect(stdout).toMatch(/^ +yaml-syntax +error /m)
  })

  it('prints JSON', async () => {
    const [one, all] = await Promise.all([
      claimgraph(['explain', 'loaded-words', '--json']),
      claimgraph(['explain', '--json']),
    ])
    expect(JSON.parse(one.stdout)).toMatchObject({ code: 'loaded-words', severity: 'warning', isRule: true })
    expect(JSON.parse(all.stdout).length).toBeGreaterThan(60)
  })

  it('names the nearest code for one that there is not', async () => {
    const { code, stdout, stderr } = await claimgraph(['explain', 'loaded-wrods'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Did you mean "loaded-words"?')
  })
})

describe('claimgraph build --strict', () => {
  it('builds nothing while there are warnings', async () => {
    await inSample(async (folder) => {
      const args = ['build', 'afghan-diplomacy', '-d', folder, '-o', join(folder, 'out')]
      await edit(join(folder, 'themes.yaml'), 'restsOn: [no-tangible-success,', 'restsOn: [] #')
      const strict = await claimgraph([...args, '--strict'])
      expect([strict.code, strict.stdout]).toEqual([1, ''])
      expect(strict.stderr).toContain('[judgement-without-claims]')
      expect(strict.stderr).toContain('claimgraph check --strict')
      const usual = await claimgraph(args)
      expect(usual.code).toBe(0)
      expect(usual.stdout).toContain('afghan-diplomacy.pdf')
    })
  })

  it('is refused where there are no files to check', async () => {
    const { code, stderr } = await claimgraph(['build', '--db', 'sqlite:graph.db', '--strict'])
    expect(code).toBe(2)
    expect(stderr).toContain('--strict has nothing to go by')
  })
})
