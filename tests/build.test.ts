import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimgraph, edit, inFolder, inSample, sample } from './claimgraph.ts'
import { folded, qpdfCheck, type ReadPdf, readPdf } from './pdf.ts'

const themes = [
  'afghan-diplomacy',
  'anti-terrorist-exercises',
  'conventional-military-ties',
  'geopolitical-balancing',
  'socio-economic-and-cultural-improvements',
]

/** What a folder of all briefings holds. */
const files = [...themes.map((theme) => `${theme}.pdf`), 'manifest.json'].sort()

interface Place {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly sha256: string
}

interface ClaimAnswer {
  readonly slug: string
  readonly text: string
  readonly assertions: readonly { readonly passages: readonly Place[] }[]
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const digests = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, digest(await readFile(join(folder, name)))] as const)),
  )
}

const claimsOf = async (theme: string): Promise<readonly ClaimAnswer[]> => {
  const query = `{ theme(slug: "${theme}") { claims(first: 100) { nodes {
    slug text assertions { passages { block start end sha256 } } } } } }`
  const { stdout } = await claimgraph(['query', query, '-d', sample])
  return JSON.parse(stdout).data.theme.claims.nodes
}

describe('the briefings of the sample', () => {
  let folder: string
  let stdout: string
  const read = new Map<string, ReadPdf>()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
    const built = await claimgraph(['build', '-d', sample, '-o', folder])
    expect(built.stderr).toBe('')
    expect(built.code).toBe(0)
    stdout = built.stdout
    for (const theme of themes) read.set(theme, await readPdf(join(folder, `${theme}.pdf`)))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const pdf = (theme: string): ReadPdf => {
    const found = read.get(theme)
    if (!found) throw new Error(`No PDF of ${theme}.`)
    return found
  }

  it('are one for each theme, each with its pages and milliseconds on one line', async () => {
    expect((await readdir(folder)).sort()).toEqual(['.last-build.json', ...files])
    const lines = stdout.trim().split('\n')
    expect(lines).toHaveLength(5)
    for (const [index, line] of lines.entries())
      expect(line).toMatch(new RegExp(`${themes[index]}\\.pdf +\\d+ pages? +\\d+ ms  first build$`))
  })

  it.each(themes)('%s is clean to qpdf', async (theme) => {
    const pdf = await readFile(join(folder, `${theme}.pdf`))
    expect(await qpdfCheck(pdf)).toBe(0)
    expect(await qpdfCheck(pdf.subarray(0, pdf.length - 500))).not.toBe(0)
  })

  it.each(themes)('%s holds every claim of its theme once, with every locator', async (theme) => {
    const { text } = pdf(theme)
    const claims = await claimsOf(theme)
    expect(claims.length).toBeGreaterThan(3)
    for (const { slug, text: sentence, assertions } of claims) {
      expect(text.split(folded(sentence)), slug).toHaveLength(2)
      for (const { block, start: from, end, sha256 } of assertions.flatMap(({ passages }) => passages)) {
        expect(text, slug).toContain(folded(`block ${block}, ${from}–${end}`))
        expect(text, slug).toContain(sha256.slice(0, 8))
      }
    }
  })

  it.each(themes)('%s lists its sections in the outline, and no link of it leads nowhere', (theme) => {
    const { outline, deadLinks, links, language } = pdf(theme)
    for (const section of [
      'Bottom line',
      'Key judgements',
      'What the sources claim',
      'Chronology',
      'Actors',
      'Sources',
    ])
      expect(outline).toContain(section)
    expect(deadLinks).toEqual([])
    expect(links).toBeGreaterThan(10)
    expect(language).toBe('en')
  })

  it.each(themes)('%s labels its drawings with texts that can be read', (theme) => {
    expect(pdf(theme).text).toMatch(/Russia\(\d+\)/)
  })

  it.each(['conventional-military-ties', 'socio-economic-and-cultural-improvements'])(
    '%s is the same bytes when it is built alone',
    async (theme) => {
      await inFolder(async (alone) => {
        expect((await claimgraph(['build', theme, '-d', sample, '-o', alone])).code).toBe(0)
        const name = `${theme}.pdf`
        expect(digest(await readFile(join(alone, name)))).toBe(digest(await readFile(join(folder, name))))
      })
    },
  )

  it('are the same bytes when built again, in another time zone, language and folder', async () => {
    await inFolder(async (again) => {
      const env = { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
      const { code } = await claimgraph(['build', '-d', sample, '-o', again], { cwd: again, env })
      expect(code).toBe(0)
      expect(await digests(again)).toEqual(await digests(folder))
    })
  })
})

describe('claimgraph build', () => {
  it('builds the themes that are named, and says what it built as JSON', async () => {
    await inFolder(async (out) => {
      const { code, stdout } = await claimgraph([
        'build',
        'afghan-diplomacy',
        '-d',
        sample,
        '-o',
        out,
        '--json',
      ])
      expect(code).toBe(0)
      const { printed, failed } = JSON.parse(stdout)
      expect(failed).toEqual([])
      expect(printed).toHaveLength(1)
      expect(printed[0]).toMatchObject({
        theme: 'afghan-diplomacy',
        sha256: digest(await readFile(join(out, 'afghan-diplomacy.pdf'))),
      })
    })
  })

  it('leaves alone what would come out the same, and prints anew what changed, was damaged or is forced', async () => {
    await inSample(async (folder) => {
      const build = async (...more: string[]): Promise<readonly boolean[]> => {
        const { stdout } = await claimgraph(['build', '--json', ...more], { cwd: folder })
        return JSON.parse(stdout).printed.map(({ unchanged }: { unchanged: boolean }) => unchanged)
      }
      expect(await build()).toEqual([false, false, false, false, false])
      expect(await build()).toEqual([true, true, true, true, true])
      await edit(
        join(folder, 'sources', 'korybko.yaml'),
        'Russia has sold few arms',
        'Russia has sold hardly any arms',
      )
      await writeFile(join(folder, 'out', 'geopolitical-balancing.pdf'), 'damaged')
      expect(await build()).toEqual([true, true, false, false, true])
      expect(await build('--force')).toEqual([false, false, false, false, false])
    })
  })

  it('takes the folder of a dossier as its first argument', async () => {
    await inFolder(async (out) => {
      expect((await claimgraph(['build', sample, 'afghan-diplomacy', '-o', out])).code).toBe(0)
      expect((await readdir(out)).sort()).toEqual([
        '.last-build.json',
        'afghan-diplomacy.pdf',
        'manifest.json',
      ])
    })
  })

  it('suggests the theme that was probably meant, and builds nothing', async () => {
    await inFolder(async (out) => {
      const { code, stderr } = await claimgraph(['build', 'afgan-diplomacy', '-d', sample, '-o', out])
      expect(code).toBe(2)
      expect(stderr).toContain('Did you mean "afghan-diplomacy"?')
      expect(await readdir(out)).toEqual([])
    })
  })

  it('builds nothing from a dossier with an error, and says what it is', async () => {
    await inSample(async (folder) => {
      await edit(join(folder, 'events.yaml'), 'status: occurred', 'status: happened')
      const { code, stderr, stdout } = await claimgraph(['build', '-o', 'pdfs'], { cwd: folder })
      expect(code).toBe(1)
      expect(stdout).toBe('')
      expect(stderr).toContain('events.yaml:')
      const json = await claimgraph(['build', '-o', 'pdfs', '--json'], { cwd: folder })
      expect([json.code, JSON.parse(json.stdout)]).toEqual([
        1,
        {
          printed: [],
          failed: [],
          stopped: [],
          error: 'Nothing was built. Mend the dossier first: claimgraph check',
        },
      ])
      expect(await readdir(folder)).not.toContain('pdfs')
    })
  })

  it('says so when it cannot write to the folder', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'taken'), 'a file')
      const { code, stderr } = await claimgraph(['build', '-d', sample, '-o', join(folder, 'taken')])
      expect(code).toBe(1)
      expect(stderr).toMatch(/^error: Cannot write to .*taken.*--out/)
    })
  })

  it('says what no font has, with each build as long as it is so', async () => {
    await inSample(async (folder) => {
      await edit(
        join(folder, 'sources', 'korybko.yaml'),
        'Daesh has appeared in Afghanistan.',
        'Daesh has appeared in 阿富汗.',
      )
      await inFolder(async (out) => {
        const build = () => claimgraph(['build', 'afghan-diplomacy', '-d', folder, '-o', out])
        for (const told of [await build(), await build()]) {
          expect(told.code).toBe(0)
          expect(told.stderr).toMatch(
            /^warning: afghan-diplomacy: No font has "阿" \(U\+963F\), .* in "Daesh has appeared in 阿富汗\.": boxes stand there\. Install @expo-google-fonts\/noto-sans-sc /,
          )
        }
        const report = join(out, 'report.xml')
        for (const options of [[], ['--force'], ['--check']]) {
          const strict = ['--strict', ...options, '--report', `junit=${report}`]
          const { code, stderr } = await claimgraph([
            'build',
            'afghan-diplomacy',
            '-d',
            folder,
            '-o',
            out,
            ...strict,
          ])
          expect([code, stderr.split(':')[0]], options.join()).toEqual([1, 'error'])
          expect(await readFile(report, 'utf8')).toMatch(/<testsuites[^>]* failures="1"/)
        }
        const checked = await claimgraph(['build', 'afghan-diplomacy', '-d', folder, '-o', out, '--check'])
        expect(checked.code).toBe(0)
        expect(checked.stderr).toMatch(/^warning: afghan-diplomacy: No font has/)
      })
    })
  })

  it('removes what a build that was killed has left', async () => {
    await inFolder(async (out) => {
      const dead = 2 ** 22 + 1
      await writeFile(join(out, `.x.pdf.${dead}.tmp`), 'half of a PDF')
      await writeFile(join(out, '.manifest.json.lock'), String(dead))
      expect((await claimgraph(['build', '-d', sample, '-o', out])).code).toBe(0)
      expect((await readdir(out)).sort()).toEqual(['.last-build.json', ...files])
    })
  })
})
