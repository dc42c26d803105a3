import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDossier, readLines } from '@claimgraph/dossier'
import { type Graph, graphOf } from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import { claimgraph, edit, inFolder, inSample, sample } from './claimgraph.ts'
import { sampleGraph } from './databases.ts'

const graphIn = async (folder: string): Promise<Graph> => {
  const { graph, problems } = await readDossier(folder)
  if (graph === undefined) throw new Error(JSON.stringify(problems))
  return graph
}

/** A dossier whose one source keeps its text. */
const keepingText = async (folder: string): Promise<string> => {
  const desk = join(folder, 'desk')
  await mkdir(join(desk, 'sources'), { recursive: true })
  await mkdir(join(desk, 'texts'))
  await writeFile(join(desk, 'dossier.yaml'), 'title: Desk\nlanguage: en\nasOf: 2018-01-31\n')
  await writeFile(join(desk, 'texts', 's.txt'), 'It was held.\n')
  await writeFile(
    join(desk, 'sources', 's.yaml'),
    `id: s
type: book
genre: data
text: { kept: true, file: texts/s.txt }
claims: [{ id: held, text: It was held., modality: fact, at: { exact: was held } }]
`,
  )
  return desk
}

describe('claimgraph import and export', () => {
  it('bring a dossier into a database and out again as the same graph, with a record of it', async () => {
    await inFolder(async (cwd) => {
      const db = 'sqlite:graph.db'
      const imported = await claimgraph(['import', sample, '--db', db], { cwd })
      expect(imported).toMatchObject({ code: 0, stdout: '' })
      expect(imported.stderr).toMatch(/^Imported into sqlite:graph\.db \(claims: 59, entries: 301\)\.$/m)
      const exported = await claimgraph(['export', '--db', db, '--out', 'copy'], { cwd })
      expect(exported).toEqual({ code: 0, stdout: 'copy\n', stderr: 'Exported (files: 14).\n' })

      const { activities, ...rest } = await graphIn(join(cwd, 'copy'))
      const { activities: none, ...original } = await sampleGraph()
      expect(rest).toEqual(original)
      expect(none).toEqual([])
      expect(activities).toMatchObject([
        { id: '1', agent: 'claimgraph import', agentKind: 'importer', verb: 'import', subject: 'dossier' },
      ])
      expect((await claimgraph(['check', 'copy'], { cwd })).code).toBe(0)
      expect((await readdir(cwd)).filter((name) => !name.startsWith('graph.db'))).toEqual(['copy'])
    })
  })

  it('bring a graph through JSON Lines, and are told so as JSON', async () => {
    await inFolder(async (cwd) => {
      const exported = await claimgraph(['export', '-d', sample, '--out', 'a.jsonl', '--json'], { cwd })
      expect(JSON.parse(exported.stdout)).toEqual({ out: 'a.jsonl', entries: 301 })
      expect(graphOf(readLines(join(cwd, 'a.jsonl')))).toEqual(await sampleGraph())
      const imported = await claimgraph(['import', 'a.jsonl', '--db', 'sqlite:g.db', '--json'], { cwd })
      expect(JSON.parse(imported.stdout)).toEqual({ db: 'sqlite:g.db', entries: 301, claims: 59 })
      await claimgraph(['export', '--db', 'sqlite:g.db', '--out', 'b.jsonl'], { cwd })
      const { activities: _, ...rest } = graphOf(readLines(join(cwd, 'b.jsonl')))
      expect({ ...rest, activities: [] }).toEqual(await sampleGraph())
    })
  })

  it.each(['export', 'import'])('%s --help shows examples and --json', async (name) => {
    const { code, stdout } = await claimgraph([name, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('Examples:')
    expect(stdout).toContain('--json')
  })
})

describe('claimgraph import', () => {
  it('leaves a database alone that holds a dossier, unless told to replace it', async () => {
    await inFolder(async (cwd) => {
      const desk = await keepingText(cwd)
      const db = ['--db', 'sqlite:graph.db']
      await claimgraph(['import', sample, ...db], { cwd })
      const refused = await claimgraph(['import', desk, ...db], { cwd })
      expect(refused.code).toBe(2)
      expect(refused.stderr).toContain('holds the dossier "The Russia-Pakistan partnership" already')
      expect(refused.stderr).toContain('nothing was imported')
      expect(refused.stderr).toContain('add --replace')
      const replaced = await claimgraph(['import', desk, ...db, '--replace'], { cwd })
      expect(replaced.stderr).toContain('Imported into sqlite:graph.db (claims: 1, ')
      expect(replaced.code).toBe(0)
      const { stdout } = await claimgraph(['query', '{ themes { nodes { slug } } }', ...db], { cwd })
      expect(JSON.parse(stdout)).toEqual({ data: { themes: { nodes: [] } } })
    })
  })

  it('writes nothing where a file of the dossier is wrong, and says where', async () => {
    await inSample(async (cwd) => {
      await edit(join(cwd, 'actors.yaml'), 'kind: state', 'kind: stat')
      const { code, stderr } = await claimgraph(['import', '.', '--db', 'sqlite:graph.db'], { cwd })
      expect(code).toBe(1)
      expect(stderr).toContain('actors.yaml:9:11: error:')
      expect(stderr).toContain('did you mean "state"?')
      expect(stderr).toContain('Nothing was imported.')
      await expect(stat(join(cwd, 'graph.db'))).rejects.toThrow('ENOENT')
    })
  })

  it('tells all that is wrong with lines, and leaves what the database held', async () => {
    await inFolder(async (cwd) => {
      const db = ['--db', 'sqlite:graph.db']
      await claimgraph(['export', '-d', sample, '--out', 'g.jsonl'], { cwd })
      const lines = await readFile(join(cwd, 'g.jsonl'), 'utf8')
      await claimgraph(['import', 'g.jsonl', ...db], { cwd })
      await claimgraph(['export', ...db, '--out', 'before.jsonl'], { cwd })
      await writeFile(
        join(cwd, 'g.jsonl'),
        `${lines.replace('"modality":"fact"', '"modality":"fakt"')}{"kind":"claim",\n`,
      )
      const { code, stderr } = await claimgraph(['import', 'g.jsonl', ...db, '--replace'], { cwd })
      expect(code).toBe(1)
      expect(stderr).toMatch(
        /^g\.jsonl:\d+:\d+: error: "value\.modality" of the claim is "fakt": expected one of fact,/m,
      )
      expect(stderr).toContain('did you mean "fact"?')
      expect(stderr).toContain('g.jsonl:302:17: error: The line is no JSON from here on')
      expect(stderr).toContain('has 2 problems. Nothing was imported.')
      expect(stderr).not.toContain('    at ')
      await claimgraph(['export', ...db, '--out', 'after.jsonl'], { cwd })
      expect(await readFile(join(cwd, 'after.jsonl'), 'utf8')).toBe(
        await readFile(join(cwd, 'before.jsonl'), 'utf8'),
      )
    })
  })

  it('leaves no empty database behind where references lead nowhere', async () => {
    await inFolder(async (cwd) => {
      await claimgraph(['export', '-d', sample, '--out', 'g.jsonl'], { cwd })
      const lines = await readFile(join(cwd, 'g.jsonl'), 'utf8')
      await writeFile(join(cwd, 'g.jsonl'), lines.replaceAll('"actor":"india"', '"actor":"indai"'))
      const { code, stderr } = await claimgraph(['import', 'g.jsonl', '--db', 'sqlite:graph.db'], { cwd })
      expect(code).toBe(1)
      expect(stderr).toContain('"indai"')
      expect(await readdir(cwd)).toEqual(['g.jsonl'])
    })
  })

  it('says what to name where a path or a database is missing or unknown', async () => {
    await inFolder(async (cwd) => {
      const nowhere = await claimgraph(['import', 'nowhere', '--db', 'sqlite:g.db'], { cwd })
      expect(nowhere).toMatchObject({ code: 2, stdout: '' })
      expect(nowhere.stderr).toContain('There is no nowhere to import.')
      const noDatabase = await claimgraph(['import', sample], { cwd })
      expect(noDatabase).toMatchObject({ code: 2, stdout: '' })
      expect(noDatabase.stderr).toContain('--db')
      const unknown = await claimgraph(['import', sample, '--db', 'graph.db'], { cwd })
      expect(unknown).toMatchObject({ code: 2, stdout: '' })
      expect(unknown.stderr).toContain('"sqlite:graph.db"')
    })
  })
})

describe('claimgraph export', () => {
  it('takes the texts that are kept along, and asks for them where it cannot know them', async () => {
    await inFolder(async (cwd) => {
      const desk = await keepingText(cwd)
      expect((await claimgraph(['export', '-d', 'desk', '--out', 'one'], { cwd })).code).toBe(0)
      expect(await graphIn(join(cwd, 'one'))).toEqual(await graphIn(desk))
      const db = ['--db', 'sqlite:graph.db']
      await claimgraph(['import', 'desk', ...db], { cwd })
      const asked = await claimgraph(['export', ...db, '--out', 'two'], { cwd })
      expect(asked.code).toBe(2)
      expect(asked.stderr).toContain('Source "s" keeps its text in "texts/s.txt"')
      expect(asked.stderr).toContain('--kept-texts')
      await claimgraph(['export', ...db, '--out', 'two', '--kept-texts', 'desk'], { cwd })
      expect((await graphIn(join(cwd, 'two'))).passages).toEqual((await graphIn(desk)).passages)
      await claimgraph(['export', ...db, '--out', 'three', '--no-texts'], { cwd })
      expect(await graphIn(join(cwd, 'three'))).toMatchObject({
        sources: [{ id: 's', text: { kept: false } }],
        passages: [{ exact: 'was held', state: 'anchored' }],
      })
      const checked = async (copy: string) => (await claimgraph(['check', copy], { cwd })).stderr
      expect(await checked('two')).toContain('1 claim, 1 passage checked against the text, 0 errors')
      expect(await checked('three')).toContain('1 claim, 0 errors')
      expect((await readdir(join(cwd, 'three'))).sort()).toEqual([
        '.schema',
        'activities.yaml',
        'dossier.yaml',
        'sources',
      ])
    })
  })

  it('overwrites nothing unless told, and then nothing that is not its own', async () => {
    await inSample(async (cwd) => {
      const into = (...more: string[]) => claimgraph(['export', '-d', sample, '--out', '.', ...more], { cwd })
      const refused = await into()
      expect(refused.code).toBe(2)
      expect(refused.stderr).toContain('holds something already')
      expect(refused.stderr).toContain('add --replace')
      await cp(join(cwd, 'actors.yaml'), join(cwd, 'notes.txt'))
      await mkdir(join(cwd, 'claims'))
      await writeFile(join(cwd, 'claims', 'old.yaml'), 'claims: []\n')
      expect((await into('--replace')).code).toBe(0)
      expect(await graphIn(cwd)).toEqual(await sampleGraph())
      const names = await readdir(cwd)
      expect(names).toContain('queries')
      expect(names).toContain('notes.txt')
      expect(await readdir(join(cwd, 'claims'))).toEqual([])
      const other = await claimgraph(['export', '-d', '.', '--out', 'queries', '--replace'], { cwd })
      expect(other.code).toBe(2)
      expect(other.stderr).toContain('holds other things')
      expect(other.stderr).toContain('hint: Name another place after --out.')
      const lines = await claimgraph(['export', '-d', '.', '--out', 'notes.jsonl'], { cwd })
      expect(lines.code).toBe(0)
      const again = await claimgraph(['export', '-d', '.', '--out', 'notes.jsonl'], { cwd })
      expect(again.code).toBe(2)
      expect(again.stderr).toContain('add --replace')
    })
  })

  it('says so where there is nothing to export, and where the dossier is wrong', async () => {
    await inSample(async (cwd) => {
      const empty = await claimgraph(['export', '--db', 'sqlite:none.db', '--out', 'x'], { cwd })
      expect(empty.code).toBe(2)
      expect(empty.stderr).toContain('There is no database sqlite:none.db')
      const both = await claimgraph(['export', '-d', '.', '--db', 'sqlite:none.db', '--out', 'x'], { cwd })
      expect(both.code).toBe(2)
      expect((await claimgraph(['export', '-d', '.'], { cwd })).code).toBe(2)
      await edit(join(cwd, 'events.yaml'), '2015~', 'around 2015')
      const wrong = await claimgraph(['export', '-d', '.', '--out', 'x'], { cwd })
      expect(wrong.code).toBe(1)
      expect(wrong.stderr).toContain('Nothing was exported.')
      await expect(stat(join(cwd, 'x'))).rejects.toThrow('ENOENT')
      await expect(stat(join(cwd, 'none.db'))).rejects.toThrow('ENOENT')
    })
  })
})
