import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Case, dossierYaml, inOneLine, readBare, writeDossier } from '../fixture.ts'

const source = 'id: s\ntype: book\ngenre: data\n'
const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex')
const digest = sha256('x')
const text = 'A headline\n\nThe exercise was held in 2016. It may be held again.\n'

const cases: readonly Case[] = [
  [
    'wants kept texts inside the dossier, and then says nothing of their passages',
    {
      'sources/a.yaml': 'id: a\ntype: book\ngenre: data\ntext: { kept: true, file: ../a.txt }\n',
      'sources/b.yaml': `id: b\ntype: book\ngenre: data\ntext: { kept: true, file: b.txt }\nclaims: [{ id: c, text: C, modality: fact, at: { exact: x } }]\n`,
    },
    [
      'sources/a.yaml:4:27 unreadable-text The text of source "a" cannot be read (ENOENT): expected a text file in the dossier.',
      'sources/b.yaml:4:27 unreadable-text The text of source "b" cannot be read (ENOENT): expected a text file in the dossier.',
    ],
  ],
  [
    'tells a changed text once, and checks its passages all the same',
    {
      'sources/s.yaml': `${source}text: { kept: true, file: s.txt, sha256: ${digest} }
claims:
  - { id: a, text: A, modality: fact, at: { exact: two } }
  - { id: b, text: B, modality: fact, at: { exact: three } }
  - { id: c, text: C, modality: fact, at: { exact: one } }
  - { id: d, text: D, modality: fact, at: { exact: one, prefix: and } }
`,
      's.txt': 'one and one\n\ntwo',
    },
    [
      'sources/s.yaml:4:42 changed-text The text at hand has another digest: expected the text that was read when the passages were marked.',
      'sources/s.yaml:7:43 orphaned-passage The passage cannot be found in source "s", the exact words do not stand in the text: expected words of the text.',
      'sources/s.yaml:8:43 orphaned-passage The passage cannot be found in source "s", the exact words stand in the text more than once, in blocks 1 and 1: expected words of the text.',
    ],
  ],
  [
    'wants the place of words whose text is not kept, and digests that do not contradict one another',
    {
      'sources/s.yaml': `${source}claims:
  - { id: a, text: A, modality: fact, at: { exact: x } }
  - { id: b, text: B, modality: fact, at: { block: 1, start: 0, end: 1, sha256: ${digest}, exact: y } }
  - { id: c, text: C, modality: fact, at: { block: 1, start: 0, end: 1, sha256: ${digest} } }
  - { id: d, text: D, modality: fact, at: { block: 1, start: 0, end: 1, sha256: ${digest.replace(/^../, '00')} } }
`,
    },
    [
      'sources/s.yaml:5:43 unplaced-passage Source "s" keeps no text in which these words could be found: expected block, start, end and sha256.',
      'sources/s.yaml:6:43 contradictory-passage The exact words do not have this digest: expected the sha256 of "exact".',
      'sources/s.yaml:8:43 contradictory-passage The same place has another digest in sources/s.yaml:7: expected one digest for one passage.',
    ],
  ],
]

describe('placing passages', () => {
  it.each(cases)('%s', async (_title, files, expected) => {
    const { graph, problems } = await readBare(await writeDossier(files))
    expect(problems.map(inOneLine)).toEqual(expected)
    expect(graph).toBeUndefined()
  })

  it('checks passages against a text that is given, and says so in their state', async () => {
    const folder = await writeDossier({
      'sources/s.yaml': `id: s
type: article
genre: news
claims:
  - { id: c, text: C, modality: fact, at: { block: 2, start: 0, end: 3, sha256: ${sha256('The')} } }
  - { id: d, text: D, modality: fact, at: { block: 2, start: 4, end: 7, sha256: ${sha256('The')} } }
`,
    })
    const path = join(folder, 'elsewhere.txt')
    await writeFile(path, text)
    const alone = await readBare(folder)
    expect(alone.graph?.passages.map(({ state }) => state)).toEqual(['unchecked', 'unchecked'])
    const { problems } = await readBare(folder, { texts: new Map([['s', path]]) })
    expect(problems.map(inOneLine)).toEqual([
      'sources/s.yaml:6:43 orphaned-passage The passage cannot be found in source "s", the words from 4 to 7 of block 2 have another digest: expected words of the text.',
    ])
  })
})

describe('a passage that has moved', () => {
  it('is a warning that gives the new place, and leads there in the graph', async () => {
    const folder = await writeDossier({
      'sources/s.yaml': `${source}text: { kept: true, file: s.txt }
claims:
  - { id: a, text: A, modality: fact, at: { block: 1, start: 0, end: 1, sha256: ${digest}, exact: x } }
`,
      's.txt': 'new\n\n  an x',
    })
    const { graph, problems } = await readBare(folder)
    expect(problems.map(({ code, severity, hint }) => [code, severity, hint])).toEqual([
      ['moved-passage', 'warning', 'write block: 2, start: 3, end: 4'],
    ])
    expect(graph?.passages.map(({ id, state }) => [id, state])).toEqual([['s:2:3-4', 'moved']])
    expect(graph?.assertions.map(({ passages }) => passages)).toEqual([['s:2:3-4']])
  })
})

describe('a kept text', () => {
  it('has a relative path that stays inside the dossier', async () => {
    const keeping = (id: string, file: string): string =>
      `id: ${id}\ntype: book\ngenre: data\ntext: { kept: true, file: ${file} }\n`
    const folder = await writeDossier({
      'outside.txt': 'x',
      'inside/dossier.yaml': dossierYaml,
      'inside/sources/a.yaml': keeping('a', '../outside.txt'),
      'inside/sources/b.yaml': keeping('b', '/outside.txt'),
    })
    expect((await readBare(join(folder, 'inside'))).problems.map(inOneLine)).toEqual([
      'sources/a.yaml:4:27 unreadable-text The text of source "a" leads out of the dossier: expected a text file in the dossier.',
      'sources/b.yaml:4:27 unreadable-text The text of source "b" has an absolute path: expected a text file in the dossier.',
    ])
  })
})

describe('a text that is given but not kept', () => {
  it('anchors passages, and lends no words to the graph', async () => {
    const folder = await writeDossier({
      'elsewhere.txt': text,
      'sources/s.yaml': `${source}claims:
  - { id: c, text: C, modality: fact, at: { block: 2, start: 0, end: 3, sha256: ${sha256('The')} } }
`,
    })
    const { graph } = await readBare(folder, { texts: new Map([['s', join(folder, 'elsewhere.txt')]]) })
    expect(graph?.passages).toEqual([
      { id: 's:2:0-3', source: 's', block: 2, start: 0, end: 3, sha256: sha256('The'), state: 'anchored' },
    ])
  })

  it('tells the place of words, which the dossier has to write down', async () => {
    const folder = await writeDossier({
      'elsewhere.txt': text,
      'sources/s.yaml': `${source}claims: [{ id: c, text: C, modality: fact, at: { exact: The } }]\n`,
    })
    const texts = new Map([['s', join(folder, 'elsewhere.txt')]])
    const { problems } = await readBare(folder, { texts })
    expect(problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['unplaced-passage', `write block: 2, start: 0, end: 3, sha256: ${sha256('The')}`],
    ])
  })
})

describe('a passage that is written twice', () => {
  it('is one in the graph, with the words that either place has', async () => {
    const at = `block: 1, start: 0, end: 1, sha256: ${digest}`
    const folder = await writeDossier({
      'sources/s.yaml': `${source}claims:
  - { id: a, text: A, modality: fact, at: { ${at}, prefix: p } }
  - { id: b, text: B, modality: fact, at: { ${at}, exact: x, prefix: q } }
`,
    })
    const { graph } = await readBare(folder)
    expect(graph?.passages).toEqual([
      {
        id: 's:1:0-1',
        source: 's',
        block: 1,
        start: 0,
        end: 1,
        sha256: digest,
        exact: 'x',
        prefix: 'p',
        state: 'unchecked',
      },
    ])
    expect(graph?.assertions.map(({ passages }) => passages)).toEqual([['s:1:0-1'], ['s:1:0-1']])
  })
})
