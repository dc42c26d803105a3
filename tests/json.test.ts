import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { type CallOptions, claimgraph, edit, inFolder, root, sample, start } from './claimgraph.ts'
import { jsonErrors } from './outputs.ts'

const theme = 'orrin-wells'

const noGithub = { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' }

/** What a command prints with `--json`, which has to be as a schema says. */
const print = async (schema: string, args: readonly string[], options: CallOptions = {}) => {
  const { stdout, stderr } = await claimgraph([...args, '--json'], { env: noGithub, ...options })
  if (stdout === '') throw new Error(`Nothing was printed: ${stderr}`)
  const printed = JSON.parse(stdout)
  expect(await jsonErrors(schema, printed), args.join(' ')).toBe('')
  return printed
}

/** A folder with what `claimgraph init` starts in `desk`. */
const withDesk = (work: (cwd: string, desk: string) => Promise<void>): Promise<void> =>
  inFolder(async (cwd) => {
    await claimgraph(['init', 'desk'], { cwd })
    await work(cwd, join(cwd, 'desk'))
  })

const subcommands = async (): Promise<readonly string[]> => {
  const { stdout } = await claimgraph(['complete', '--', ''])
  return stdout
    .split('\n')
    .map((line) => line.replace(/\t.*/, ''))
    .filter((word) => /^[a-z-]+$/.test(word) && word !== 'help')
}

describe('apps/cli/schema', () => {
  it('holds a schema for each command that prints JSON', async () => {
    const named: string[] = []
    for (const name of await subcommands()) {
      const { stdout } = await claimgraph([name, '--help'])
      if (stdout.includes('--json')) named.push(name)
    }
    expect(named.length).toBeGreaterThan(9)
    const files = await readdir(join(root, 'apps', 'cli', 'schema'))
    expect(files.map((file) => file.replace('.schema.json', '')).sort()).toEqual(
      [...named, 'build-check'].sort(),
    )
  })

  it('allows nothing that it does not describe', async () => {
    const printed = await print('explain', ['explain', 'loaded-words'])
    expect(await jsonErrors('explain', { ...printed, more: 1 })).toContain('additional properties')
    expect(await jsonErrors('explain', { ...printed, title: 1 })).toContain('title must be string')
  })
})

describe('what a command prints with --json is as its schema says', () => {
  it('init', () =>
    inFolder(async (cwd) => {
      expect((await print('init', ['init', 'desk'], { cwd })).next).toHaveLength(3)
      expect(await print('init', ['init', 'desk', '--schemas'], { cwd })).not.toHaveProperty('next')
    }))

  it('check', () =>
    withDesk(async (cwd, desk) => {
      expect((await print('check', ['check', 'desk'], { cwd })).problems).toEqual([])
      await edit(join(desk, 'themes.yaml'), 'has measured the wells', 'is likely to have measured them')
      await edit(join(desk, 'sources', 'valley-post-dam.yaml'), 'modality: fact', 'modality: fakt')
      await writeFile(join(desk, 'analysis.yaml'), 'assessments: [')
      expect((await print('check', ['check', 'desk'], { cwd })).errors).toBeGreaterThan(1)
    }))

  it('build, and what it would print', () =>
    withDesk(async (cwd, desk) => {
      const build = (...args: readonly string[]) => print('build', ['build', '-d', 'desk', ...args], { cwd })
      const judge = (...args: readonly string[]) =>
        print('build-check', ['build', '-d', 'desk', ...args], { cwd })
      expect((await judge('--dry-run')).due[0].reasons[0].cause).toBe('first')
      expect((await build()).printed[0].reasons[0].cause).toBe('first')
      expect((await build()).printed[0].unchanged).toBe(true)
      expect((await judge('--check')).unchanged).toHaveLength(1)
      await edit(join(desk, 'events.yaml'), 'Closing of', 'Closing (\u8b66\u200b) of')
      expect((await build('--force')).printed[0].missing).not.toEqual([])
      expect((await judge('--check')).unchanged[0].missing).not.toEqual([])
      await edit(join(desk, 'themes.yaml'), `id: ${theme}`, 'id: wells-again')
      const source = join(desk, 'sources', 'valley-post-dam.yaml')
      await writeFile(source, (await readFile(source, 'utf8')).replaceAll(`[${theme}]`, '[wells-again]'))
      expect(await judge('--check')).toMatchObject({ due: [{}], leftovers: [{ theme }] })
      await writeFile(join(desk, 'analysis.yaml'), 'assessments: [')
      expect((await build()).error).toContain('Mend the dossier first')
      expect((await judge('--check')).error).toContain('Mend the dossier first')
    }))

  it('diff', () =>
    withDesk(async (cwd, desk) => {
      await cp(desk, join(cwd, 'before'), { recursive: true })
      await edit(join(desk, 'dossier.yaml'), 'asOf: 2026-03-20', 'asOf: 2026-03-21')
      await edit(join(desk, 'themes.yaml'), 'The wells have been falling', 'The wells have fallen')
      await edit(join(desk, 'themes.yaml'), 'confidence: low', 'confidence: moderate')
      await edit(join(desk, 'themes.yaml'), 'themes:\n', 'themes:\n  - { id: another, title: Another }\n')
      await edit(join(desk, 'events.yaml'), 'status: occurred', 'status: alleged')
      await edit(join(desk, 'analysis.yaml'), '2026-06-30', '2026-07-31')
      const source = join(desk, 'sources', 'valley-post-dam.yaml')
      await edit(source, 'reliability: C', 'reliability: B')
      await edit(source, 'closed the lower gate of the Orrin dam', 'closed a gate of the Orrin dam')
      await edit(source, 'id: gate-lowers-wells', 'id: gate-is-the-cause')
      const printed = await print('diff', ['diff', '../before'], { cwd: desk })
      expect(printed.added).toEqual(['another'])
      for (const list of ['judgements', 'claims', 'events', 'predictions', 'sources'])
        expect(printed.changed[0][list], list).not.toEqual([])
      await print('diff', ['diff', '../before', '../before'], { cwd: desk })
    }))

  it('merge-manifests', () =>
    withDesk(async (cwd) => {
      await claimgraph(['build', '-d', 'desk'], { cwd })
      const { merged } = await print('merge-manifests', ['merge-manifests', 'out', '-o', 'all'], { cwd })
      expect(merged).toMatchObject([{ theme, from: 'out' }])
    }))

  it('explain', async () => {
    expect((await print('explain', ['explain'])).length).toBeGreaterThan(30)
  })

  it('doctor', () =>
    withDesk(async (cwd, desk) => {
      expect((await print('doctor', ['doctor', '-d', 'desk'], { cwd })).failed).toBe(0)
      await rm(join(desk, '.schema'), { recursive: true })
      await writeFile(join(desk, 'events.yaml'), 'events: [')
      await writeFile(join(cwd, 'out'), '')
      const failing = ['doctor', '-d', 'desk', '--db', 'sqlite:none.db']
      expect((await print('doctor', failing, { cwd })).failed).toBe(3)
    }))

  it('import and export', () =>
    inFolder(async (cwd) => {
      const db = ['--db', 'sqlite:graph.db']
      expect((await print('import', ['import', sample, ...db], { cwd })).claims).toBeGreaterThan(0)
      expect(await print('export', ['export', ...db, '-o', 'all.jsonl'], { cwd })).toHaveProperty('entries')
      expect(await print('export', ['export', ...db, '-o', 'again'], { cwd })).toHaveProperty('files')
    }))

  it('query', async () => {
    const ask = (query: string) => print('query', ['query', '-d', sample, query])
    expect(await ask('{ themes { nodes { title } } }')).not.toHaveProperty('errors')
    expect(await ask('{ themes { nodes { titel } } }')).not.toHaveProperty('data')
    expect((await ask('{ themes(first: -1) { nodes { title } } }')).errors[0]).toHaveProperty('path')
    await ask('{')
  })

  it('serve', async () => {
    const child = start(['serve', sample, '--port', '0', '--json'])
    if (!child.stdout) throw new Error('The server has no output.')
    let text = ''
    for await (const line of createInterface(child.stdout)) {
      text += line
      if (line === '}') break
    }
    child.kill('SIGTERM')
    expect(await jsonErrors('serve', JSON.parse(text))).toBe('')
  })
})
