import { execFileSync, spawn } from 'node:child_process'
import { appendFile, copyFile, cp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, type Finished, finish, inFolder, root } from './claimgraph.ts'

const themes = ['dredging', 'ferry-line', 'north-quay'] as const

/** What is told of one briefing: its theme, and why it is to be printed. */
type Told = readonly [theme: string, ...words: readonly string[]]

interface Answer {
  readonly theme: string
  readonly unchanged?: boolean
  readonly reasons: readonly { readonly words: string }[]
}

const tell = (answers: readonly Answer[]): readonly Told[] =>
  answers
    .filter(({ unchanged }) => unchanged !== true)
    .map(({ theme, reasons }) => [theme, ...reasons.map(({ words }) => words)])

const all = (...words: readonly string[]): readonly Told[] => themes.map((theme) => [theme, ...words])

const fonts = createRequire(join(root, 'packages', 'reports', 'package.json'))

const faceOf = (weight: string): string =>
  fonts.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)

/** A copy of a small dossier with a logo and fonts of its own, that is gone after the work. */
const inHarbour = (work: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    await cp(join(root, 'tests', 'harbour'), folder, { recursive: true })
    await copyFile(faceOf('400Regular'), join(folder, 'labels.ttf'))
    await copyFile(faceOf('600SemiBold'), join(folder, 'labels-bold.ttf'))
    await work(folder)
  })

/** The files of a folder, each with what changes when it is put in its place anew. */
const filesIn = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const name of await readdir(folder).catch(() => [])) {
    const { ino, mtimeMs } = await stat(join(folder, name))
    found.set(name, `${ino} ${mtimeMs}`)
  }
  return found
}

/** The themes whose PDFs stand there anew. */
const printedAnew = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  themes.filter((theme) => before.get(`${theme}.pdf`) !== after.get(`${theme}.pdf`))

type Call = (...args: readonly string[]) => Promise<Finished>

/** Sees that a check finds what is told, and writes nothing. */
const seeFound = async (out: string, told: readonly Told[], call: Call): Promise<void> => {
  const before = await filesIn(out)
  const { code, stdout, stderr } = await call('build', '--check', '--json')
  expect(stderr).toBe('')
  expect(tell(JSON.parse(stdout).due)).toEqual(told)
  expect(code).toBe(told.length > 0 ? 1 : 0)
  expect(await filesIn(out)).toEqual(before)
}

/** Sees that a check finds what is told, and that a build then prints just that. */
const seeJudged = async (out: string, told: readonly Told[], call: Call): Promise<void> => {
  await seeFound(out, told, call)
  const before = await filesIn(out)
  const { code, stdout } = await call('build', '--json')
  expect(code).toBe(0)
  expect(tell(JSON.parse(stdout).printed)).toEqual(told)
  expect(printedAnew(before, await filesIn(out))).toEqual(told.map(([theme]) => theme))
}

interface Change {
  readonly what: string
  readonly make: (folder: string) => Promise<void>
  readonly told: readonly Told[]
}

const notice = ['sources', 'notice.yaml'] as const
const styled = 'template changed'

/** Each changes one thing that shapes the briefings; they follow one upon the other. */
const changes: readonly Change[] = [
  {
    what: 'a claim of two themes',
    make: (folder) => edit(join(folder, ...notice), 'is closed to tankers', 'is shut to tankers'),
    told: [
      ['ferry-line', 'claim quay-closed reworded'],
      ['north-quay', 'claim quay-closed reworded'],
    ],
  },
  {
    what: 'an assertion',
    make: (folder) =>
      edit(join(folder, 'sources', 'log.yaml'), 'by: pilots', 'by: pilots\n        stance: doubts'),
    told: [['dredging', 'claim fairway-silted corroborated otherwise']],
  },
  {
    what: 'an event, and of another theme what no edition tells',
    make: async (folder) => {
      await edit(join(folder, 'events.yaml'), '2023-06', '2023-07')
      await edit(join(folder, 'sources', 'log.yaml'), 'Kept by those', 'Kept by the crews')
    },
    told: [
      ['dredging', 'other data changed'],
      ['ferry-line', 'event first-sailing now dated 2023-07'],
    ],
  },
  {
    what: 'a field of the template',
    make: (folder) => edit(join(folder, 'briefing.yaml'), 'the harbour desk', 'the desk'),
    told: all(styled),
  },
  {
    what: 'the logo',
    make: (folder) => edit(join(folder, 'logo.svg'), '#7a1f1f', '#1f7a1f'),
    told: all('logo or font of the template changed'),
  },
  {
    what: 'a font',
    make: (folder) => copyFile(faceOf('600SemiBold'), join(folder, 'labels.ttf')),
    told: all('logo or font of the template changed'),
  },
  {
    what: 'the language',
    make: (folder) => appendFile(join(folder, 'briefing.yaml'), 'language: fr\n'),
    told: all(styled),
  },
  {
    what: 'the style of citation',
    make: (folder) => appendFile(join(folder, 'briefing.yaml'), 'citations: apa\n'),
    told: all(styled, 'citation style changed'),
  },
  {
    what: 'a PDF that is gone, and one that is another',
    make: async (folder) => {
      await rm(join(folder, 'out', 'dredging.pdf'))
      await writeFile(join(folder, 'out', 'north-quay.pdf'), 'another')
    },
    told: [
      ['dredging', 'PDF missing'],
      ['north-quay', 'PDF is not the one that was built'],
    ],
  },
]

describe('a judged build', { timeout: 180_000 }, () => {
  it('finds with each thing that changes just the briefings that it shapes, says why, and prints those', () =>
    inHarbour(async (folder) => {
      const call: Call = (...args) => claimgraph(args, { cwd: folder })
      const out = join(folder, 'out')
      expect(tell(JSON.parse((await call('build', '--json')).stdout).printed)).toEqual(all('first build'))
      for (const { what, make, told } of changes) {
        await make(folder)
        await seeJudged(out, told, call).catch((error: unknown) => {
          throw new Error(`After ${what}`, { cause: error })
        })
      }
      const env = { SOURCE_DATE_EPOCH: '1735689600' }
      const dated: Call = (...args) => claimgraph(args, { cwd: folder, env })
      await seeJudged(out, all('SOURCE_DATE_EPOCH changed'), dated)
      await seeFound(out, [], dated)
    }))

  it('takes the same code elsewhere for the same, and other code for another', () =>
    inHarbour((folder) =>
      inFolder(async (elsewhere) => {
        for (const room of ['apps', 'packages'])
          await cp(join(root, room), join(elsewhere, room), { recursive: true, verbatimSymlinks: true })
        await symlink(join(root, 'node_modules'), join(elsewhere, 'node_modules'))
        const command = join(elsewhere, 'apps', 'cli', 'bin', 'claimgraph.js')
        const call: Call = (...args) => finish(spawn(process.execPath, [command, ...args], { cwd: folder }))
        const out = join(folder, 'out')
        expect((await claimgraph(['build'], { cwd: folder })).code).toBe(0)
        await seeFound(out, [], call)
        // What lays pages out, and the model, whose scales stand on them.
        for (const file of ['reports/src/layout/style.ts', 'model/src/scales.ts']) {
          await appendFile(join(elsewhere, 'packages', file), '\n// Other code.\n')
          await seeJudged(out, all('claimgraph or its fonts changed'), call)
        }
      }),
    ))

  it('tells what it would print, and PDFs whose theme is gone, and writes nothing', () =>
    inHarbour(async (folder) => {
      const call: Call = (...args) => claimgraph(args, { cwd: folder })
      expect(await call('build', '--dry-run')).toEqual({
        code: 0,
        stdout: themes.map((theme) => `${`out/${theme}.pdf`.padEnd(18)}  first build\n`).join(''),
        stderr: 'To be printed: 3 of 3. Nothing was written.\n',
      })
      expect(await readdir(folder)).not.toContain('out')
      await call('build')
      await edit(join(folder, 'themes.yaml'), 'id: dredging', 'id: fairway')
      await edit(join(folder, 'sources', 'log.yaml'), '[dredging]', '[fairway]')
      expect(await call('build', '--check')).toEqual({
        code: 1,
        stdout: 'out/fairway.pdf   not built yet\nout/dredging.pdf  there is no theme dredging any more\n',
        stderr:
          'As they would be printed now: 2 of 3. To print the others, call the same command without --check. Remove the PDFs that no theme has.\n',
      })
      await call('build', 'fairway')
      const left = await call('build', '--check', '--json')
      expect(left.code).toBe(1)
      expect(JSON.parse(left.stdout)).toMatchObject({
        due: [],
        leftovers: [{ theme: 'dredging', file: 'out/dredging.pdf' }],
      })
      // Merged with the others, the PDF of a part would be published again, even where no theme falls into it.
      for (const part of ['1/3', '2/3', '3/3'])
        expect(await call('build', '--check', '--shard', part)).toMatchObject({
          code: 1,
          stdout: 'out/dredging.pdf  there is no theme dredging any more\n',
          stderr: expect.stringContaining('Remove the PDFs that no theme has.'),
        })
      expect((await call('build', '--check', 'fairway')).code).toBe(0)
      // No manifest tells of it any more, as after one was made anew.
      await rm(join(folder, 'out', 'manifest.json'))
      await call('build')
      await writeFile(join(folder, 'out', 'tides.pdf'), '%PDF-1.7\n')
      expect(await call('build', '--check')).toMatchObject({
        code: 1,
        stdout: 'out/dredging.pdf  there is no theme dredging any more\n',
      })
      await rm(join(folder, 'out', 'dredging.pdf'))
      expect((await call('build', '--check')).code).toBe(0)
    }))
})

describe('claimgraph build --changed', { timeout: 120_000 }, () => {
  it('leaves out the themes whose briefings are as from the dossier at a commit', () =>
    inHarbour(async (folder) => {
      const git = (...args: readonly string[]) =>
        execFileSync('git', [
          '-C',
          folder,
          '-c',
          'user.name=desk',
          '-c',
          'user.email=desk@example.org',
          ...args,
        ])
      git('init', '--quiet')
      git('add', '--all')
      git('commit', '--quiet', '--message', 'First edition')
      const due = async (...args: readonly string[]): Promise<readonly string[]> => {
        const { code, stdout } = await claimgraph(
          ['build', '--dry-run', '--json', '--changed', 'HEAD', ...args],
          { cwd: folder },
        )
        expect(code).toBe(0)
        return JSON.parse(stdout).due.map(({ theme }: Answer) => theme)
      }
      expect(await due()).toEqual([])
      await edit(join(folder, ...notice), 'is closed to tankers', 'is shut to tankers')
      expect(await due()).toEqual(['ferry-line', 'north-quay'])
      expect(await due('dredging', 'north-quay')).toEqual(['north-quay'])
      await edit(join(folder, 'logo.svg'), '#7a1f1f', '#1f7a1f')
      expect(await due()).toEqual(themes)
      const none = await claimgraph(['build', '--changed', 'v9'], { cwd: folder })
      expect([none.code, none.stderr.split('\n')[0]]).toEqual([
        2,
        'error: No commit that holds this dossier: v9',
      ])
    }))
})
