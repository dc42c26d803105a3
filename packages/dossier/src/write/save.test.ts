import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Graph } from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import {
  FolderNotEmptyError,
  InexpressibleError,
  NotReadBackError,
  NotWritableError,
  TextMissingError,
} from '../errors.ts'
import { dossierYaml, inOneLine, readBare, temporaryFolder, writeDossier } from '../fixture.ts'
import { sha256 } from '../fixtures/arbitrary-values.ts'
import { saveDossier } from './save.ts'
import { withoutTexts } from './texts.ts'

const text = 'A headline\n\nIt was held in 2016.\n'
const files = {
  'dossier.yaml': dossierYaml,
  'sources/s.yaml': `id: s
type: book
genre: data
text: { kept: true, file: texts/s.txt, sha256: ${sha256(text)} }
claims:
  - { id: held, text: It was held., modality: fact, at: { exact: It was held } }
`,
  'texts/s.txt': text,
}

const graphIn = async (folder: string): Promise<Graph> => {
  const { graph, problems } = await readBare(folder)
  if (graph === undefined) throw new Error(problems.map(inOneLine).join('\n'))
  return graph
}

const setting = async () => {
  const from = await writeDossier(files)
  const out = join(await temporaryFolder(), 'deep', 'copy')
  return { from, out, graph: await graphIn(from) }
}

describe('saveDossier', () => {
  it('writes a new folder, with the texts that are kept, and nothing beside it', async () => {
    const { from, out, graph } = await setting()
    const written = await saveDossier(out, graph, { texts: from })
    expect(written).toEqual([
      'dossier.yaml',
      'sources/s.yaml',
      '.schema/dossier.schema.json',
      '.schema/source.schema.json',
      'texts/s.txt',
    ])
    expect(await graphIn(out)).toEqual(graph)
    expect(await readFile(join(out, 'texts/s.txt'), 'utf8')).toBe(text)
    expect(await readdir(dirname(out))).toEqual(['copy'])
  })

  it('says which text is missing, and where it looked', async () => {
    const { out, graph } = await setting()
    await expect(saveDossier(out, graph)).rejects.toThrow(
      'Source "s" keeps its text in "texts/s.txt", which is no part of the graph; nothing was written.',
    )
    await expect(saveDossier(out, graph, { texts: '/nowhere' })).rejects.toThrow(
      'which cannot be read from "/nowhere" (ENOENT)',
    )
    const [source] = graph.sources
    if (source === undefined) throw new Error('Expected a source.')
    const keeping = (file: string): Graph => ({
      ...graph,
      sources: [{ ...source, text: { kept: true, file } }],
    })
    for (const file of ['../secret', '/etc/hostname', 'a/../../secret'])
      await expect(saveDossier(out, keeping(file), { texts: '/' })).rejects.toThrow(TextMissingError)
    await expect(saveDossier(out, keeping('dossier.yaml'), { texts: '/' })).rejects.toThrow(
      InexpressibleError,
    )
    await expect(readdir(dirname(out))).rejects.toThrow('ENOENT')
  })

  it('leaves the texts out where it is told to, and keeps what was found in them', async () => {
    const { out, graph } = await setting()
    const bare = withoutTexts(graph)
    await saveDossier(out, bare)
    expect(await graphIn(out)).toEqual(bare)
    expect(bare.sources[0]?.text).toEqual({ kept: false, sha256: sha256(text) })
    expect(bare.passages.map(({ state }) => state)).toEqual(['anchored'])
  })

  it('refuses a folder that holds something, and what is no folder', async () => {
    const { from, out, graph } = await setting()
    await mkdir(out, { recursive: true })
    await saveDossier(out, graph, { texts: from })
    await expect(saveDossier(out, graph, { texts: from })).rejects.toThrow(FolderNotEmptyError)
    const other = await temporaryFolder()
    await writeFile(join(other, 'holiday.txt'), '')
    await expect(saveDossier(other, graph, { texts: from, replace: true })).rejects.toThrow(
      FolderNotEmptyError,
    )
    await expect(saveDossier(join(other, 'holiday.txt'), graph, { texts: from })).rejects.toThrow(
      NotWritableError,
    )
    expect(await readdir(other)).toEqual(['holiday.txt'])
  })

  it('takes the place of a dossier where it is told to, and of nothing else there', async () => {
    const { from, graph } = await setting()
    const out = await writeDossier({
      'actors/old.yaml': 'actors: [{ id: old, kind: state, name: Old }]\n',
      'README.md': 'mine',
      'briefing.yaml': 'page: Letter\n',
      'queries/q.graphql': 'mine',
    })
    await saveDossier(out, graph, { texts: from, replace: true })
    expect(await graphIn(out)).toEqual(graph)
    expect((await readdir(out)).sort()).toEqual([
      '.schema',
      'README.md',
      'actors',
      'briefing.yaml',
      'dossier.yaml',
      'queries',
      'sources',
      'texts',
    ])
  })

  it('writes nothing that would not come back, and says what', async () => {
    const { from, out, graph } = await setting()
    const theme = { id: 'a', title: 'A', broader: 'a' }
    const broken = { ...graph, themes: [theme] }
    await expect(saveDossier(out, broken, { texts: from })).rejects.toThrow(
      'as files it would have 1 problem',
    )
    await saveDossier(out, broken, { texts: from }).catch((error: unknown) => {
      if (!(error instanceof NotReadBackError)) throw error
      expect(error.problems.map(({ code }) => code)).toEqual(['theme-cycle'])
    })
    const silent = { ...graph, themes: [{ id: 'a', title: 'A', broadr: 'x' }] }
    await expect(saveDossier(out, silent, { texts: from })).rejects.toThrow(
      'of the themes, "a" would not come back as it is',
    )
    expect(await readdir(dirname(out))).toEqual([])
  })

  it('writes passages that nobody has compared with a kept text, and lets the reading compare them', async () => {
    const { from, out, graph } = await setting()
    const at = { source: 's', block: 1, start: 0, end: 1 }
    const lost = { id: 's:1:0-1', ...at, sha256: sha256('x'), state: 'unchecked' as const }
    await saveDossier(out, { ...graph, passages: [...graph.passages, lost] }, { texts: from })
    const { graph: read, problems } = await readBare(out)
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'orphaned-passage']])
    expect(read?.passages.map(({ state }) => state)).toEqual(['anchored', 'orphaned'])
  })
})
