import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, inFolder, inSample, root } from './claimgraph.ts'
import { type Watching, watchBuild } from './watching.ts'

const fonts = createRequire(join(root, 'packages', 'reports', 'package.json'))

const faceOf = (weight: string): string =>
  fonts.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)

const houseStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House</title><id>https://example.org/house</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title" suffix=". "/></layout></bibliography>
</style>
`

/** What is printed at the end of each build that came to printing. */
const done = /^Printed .*\n/m

/** A copy of a small dossier of three themes in `harbour`, with a logo and fonts of its own, watched from outside. */
const watchHarbour = (
  args: readonly string[],
  work: (watching: Watching, dossier: string, cwd: string) => Promise<void>,
  prepare: (cwd: string) => Promise<void> = async () => {},
): Promise<void> =>
  inFolder(async (cwd) => {
    const dossier = join(cwd, 'harbour')
    await cp(join(root, 'tests', 'harbour'), dossier, { recursive: true })
    await copyFile(faceOf('400Regular'), join(dossier, 'labels.ttf'))
    await copyFile(faceOf('600SemiBold'), join(dossier, 'labels-bold.ttf'))
    await prepare(cwd)
    const watching = watchBuild(['-d', 'harbour', ...args], cwd)
    try {
      await watching.until(/^Watching harbour\. Ctrl-C stops\.\n/m)
      await work(watching, dossier, cwd)
    } finally {
      expect(await watching.stop()).toBe(130)
    }
  })

/** Saves as many editors do: a new file takes the place of the old one. */
const saveByRename = async (file: string, from: string, to: string): Promise<void> => {
  const copy = `${file}.new`
  await copyFile(file, copy)
  await edit(copy, from, to)
  await rename(copy, file)
}

/** Whether a build from nothing would print the same. */
const isAsBuilt = async (cwd: string, ...args: readonly string[]): Promise<boolean> =>
  (await claimgraph(['build', '-d', 'harbour', '--check', ...args], { cwd })).code === 0

describe('claimgraph build --watch', () => {
  it('prints what a save changes, and says what was saved and why each is printed', () =>
    watchHarbour([], async (watching, dossier, cwd) => {
      expect(watching.output()).toMatch(/^out\/dredging\.pdf +1 page .* first build\n[\s\S]*^Printed 3\.\n/m)
      await edit(join(dossier, 'sources', 'log.yaml'), 'reliability: B', 'reliability: C')
      const first = await watching.until(done)
      expect(first).toMatch(
        /^\nharbour\/sources\/log\.yaml changed\nout\/dredging\.pdf .*source log now graded C\n/,
      )
      expect(first).toMatch(/Printed 1, unchanged 2\.\n$/)
      expect(first).not.toContain('ferry-line')
      await saveByRename(join(dossier, 'themes.yaml'), 'The ferry to Osk', 'The ferry')
      const second = await watching.until(done)
      expect(second).toContain('harbour/themes.yaml changed\nout/ferry-line.pdf')
      expect(second).not.toContain('.new')
      await writeFile(join(dossier, 'notes.md'), 'Call the port office.')
      expect(await watching.until(done)).toBe('\nharbour/notes.md new\nPrinted 0, unchanged 3.\n')
      expect(await isAsBuilt(cwd)).toBe(true)
    }))

  it('tells an error as check does, goes on, and prints once it is mended', () =>
    watchHarbour([], async (watching, dossier, cwd) => {
      const themes = join(dossier, 'themes.yaml')
      await edit(themes, 'title:', 'titel:')
      const told = await watching.until(/^Nothing was built\..*\n/m)
      const { stdout } = await claimgraph(['check', 'harbour'], { cwd })
      expect(told).toBe(
        `\nharbour/themes.yaml changed\n${stdout}Nothing was built. Mend the dossier first: claimgraph check\n`,
      )
      await edit(themes, 'titel:', 'title:')
      expect(await watching.until(done)).toContain('Printed 0, unchanged 3.')
      await rename(join(dossier, 'dossier.yaml'), join(cwd, 'away.yaml'))
      expect(await watching.until(/^hint: .*\n/m)).toContain('error: There is no dossier.yaml in harbour.')
      await rename(join(cwd, 'away.yaml'), join(dossier, 'dossier.yaml'))
      expect(await watching.until(done)).toContain('harbour/dossier.yaml new')
    }))

  it('tells a warning once, and after that how many there are', () =>
    watchHarbour([], async (watching, dossier) => {
      const log = join(dossier, 'sources', 'log.yaml')
      await edit(log, 'descriptor: Kept by those who take ships in and out, for their own use.\n', '')
      expect(await watching.until(done)).toContain('[source-without-descriptor]')
      await edit(log, 'id: log', '# Since last year.\nid: log')
      expect(await watching.until(done)).toBe(
        '\nharbour/sources/log.yaml changed\n1 warning as before.\nPrinted 0, unchanged 3.\n',
      )
      await edit(join(dossier, 'sources', 'notice.yaml'), 'descriptor:', '# descriptor:')
      const other = await watching.until(done)
      expect(other).toContain('Source "notice"')
      expect(other).not.toContain('Source "log"')
      expect(other).toContain('1 warning as before.')
    }))

  it('sees themes come in a new folder, and go', () =>
    watchHarbour([], async (watching, dossier) => {
      await mkdir(join(dossier, 'themes'))
      await writeFile(join(dossier, 'themes', 'more.yaml'), 'themes: [{ id: pilots-fees, title: Fees }]')
      const come = await watching.until(done)
      expect(come).toMatch(/harbour\/themes\/more\.yaml new\nout\/pilots-fees\.pdf .*first build\n/)
      await rm(join(dossier, 'themes'), { recursive: true })
      expect(await watching.until(done)).toContain('harbour/themes/more.yaml gone\nPrinted 0, unchanged 3.')
    }))

  it('sees the logo and the fonts of the template, and prints by the new ones', () =>
    watchHarbour([], async (watching, dossier, cwd) => {
      await saveByRename(join(dossier, 'logo.svg'), '<svg', '<svg id="a"')
      expect(await watching.until(done)).toMatch(
        /logo\.svg changed\n[\s\S]*logo or font of the template changed/,
      )
      await copyFile(faceOf('300Light'), join(cwd, 'light.ttf'))
      await rename(join(cwd, 'light.ttf'), join(dossier, 'labels.ttf'))
      expect(await watching.until(done)).toContain('labels.ttf changed')
      await claimgraph(['build', '-d', 'harbour', '-o', 'anew'], { cwd })
      const [watched, anew] = await Promise.all(
        ['out', 'anew'].map((out) => readFile(join(cwd, out, 'ferry-line.pdf'))),
      )
      expect(watched).toEqual(anew)
    }))

  it('sees a template and a style that stand elsewhere, and the files that it names', () => {
    const besides = ['--template', 'house/briefing.yaml', '--citation-style', 'house/style.csl']
    return watchHarbour(
      besides,
      async (watching, _, cwd) => {
        const house = join(cwd, 'house')
        await saveByRename(join(house, 'briefing.yaml'), 'marking: House', 'marking: Home')
        expect(await watching.until(done)).toMatch(/^\nhouse\/briefing\.yaml changed\n.*template changed\n/)
        await saveByRename(join(house, 'briefing.yaml'), 'logo.svg', 'other.svg')
        expect(await watching.until(/^Nothing was built\..*\n/m)).toContain('"other.svg" is not there')
        await saveByRename(join(house, 'briefing.yaml'), 'other.svg', 'logo.svg')
        expect(await watching.until(done)).toContain('Printed 0, unchanged 3.')
        await saveByRename(join(house, 'logo.svg'), '<svg', '<svg id="a"')
        expect(await watching.until(done)).toMatch(/^\nhouse\/logo\.svg changed\n/)
        await saveByRename(join(house, 'style.csl'), '. ', '; ')
        expect(await watching.until(done)).toMatch(/^\nhouse\/style\.csl changed\n.*citation style changed\n/)
        expect(await isAsBuilt(cwd, ...besides)).toBe(true)
      },
      async (cwd) => {
        await mkdir(join(cwd, 'house'))
        await copyFile(join(root, 'tests', 'harbour', 'logo.svg'), join(cwd, 'house', 'logo.svg'))
        await writeFile(
          join(cwd, 'house', 'briefing.yaml'),
          'marking: House\nbrand: { logo: { file: logo.svg, alt: A buoy } }\n',
        )
        await writeFile(join(cwd, 'house', 'style.csl'), houseStyle)
      },
    )
  })

  it('builds once after many saves, and again for what is saved during a build', () =>
    watchHarbour([], async (watching, dossier, cwd) => {
      const before = watching.output().length
      const headings = (): number =>
        watching
          .output()
          .slice(before)
          .match(/^harbour\/.* (new|changed)/gm)?.length ?? 0
      for (let saved = 0; saved < 30; saved += 1) {
        await writeFile(
          join(dossier, 'claims.yaml'),
          `claims: [{ id: hail, text: Hail fell ${saved} times., modality: fact, themes: [ferry-line] }]`,
        )
        await wait(30)
      }
      for (;;) {
        await watching.until(done)
        if (await isAsBuilt(cwd)) break
      }
      expect(headings()).toBeLessThan(6)
      const themes = join(dossier, 'themes.yaml')
      await edit(themes, 'title: The ferry to Osk', 'title: One')
      await watching.until(/themes\.yaml changed\n/)
      await edit(themes, 'title: One', 'title: Two')
      await watching.until(/themes\.yaml changed\n/)
      await watching.until(done)
      expect(await isAsBuilt(cwd)).toBe(true)
    }))

  it('ends in the middle of a build with what is being printed, and a manifest that is true', () =>
    inSample((dossier) =>
      inFolder(async (cwd) => {
        const watching = watchBuild(['-d', dossier, '--jobs', '1'], cwd)
        await watching.until(/first build\n/)
        expect(await watching.stop('SIGTERM')).toBe(143)
        expect(watching.output()).toMatch(/^Stopped with [1-4] of 5 done\./m)
        const check = await claimgraph(['build', '-d', dossier, '--check', '--json'], { cwd })
        const { due, unchanged } = JSON.parse(check.stdout)
        expect(unchanged.length).toBeGreaterThan(0)
        for (const { reasons } of due) expect(reasons).toMatchObject([{ cause: 'first' }])
      }),
    ))

  it.each([
    ['--check'],
    ['--dry-run'],
    ['--db', 'sqlite:graph.db'],
    ['--report', 'junit=a.xml'],
    ['--json'],
    ['--force'],
    ['--shard', '1/2'],
  ])('does not go with %s', async (...options) => {
    const { code, stdout, stderr } = await claimgraph(['build', '--watch', ...options])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      new RegExp(`^error: --watch does not go with ${options[0]}, which .*\nhint: .*\n$`),
    )
  })
})
