import { mkdir, rename, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inOneLine, readBare, writeDossier } from './fixture.ts'

const problemsOf = async (
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly string[]> => {
  const { graph, problems } = await readBare(await writeDossier(files))
  expect(graph).toBeUndefined()
  return problems.map(inOneLine)
}

describe('readDossier with hostile files', () => {
  it('refuses a file of 100 MB without reading it', async () => {
    const folder = await writeDossier({ 'actors.yaml': '' })
    await truncate(join(folder, 'actors.yaml'), 100_000_000)
    const { problems } = await readBare(folder)
    expect(problems.map(inOneLine)).toEqual([
      'actors.yaml:1:1 file-too-large The file has 95.4 MiB: expected at most 4.0 MiB.',
    ])
  })

  it('counts the bytes and the files of the whole dossier', async () => {
    const folder = await writeDossier({ 'actors.yaml': 'actors: []', 'events.yaml': 'events: []' })
    const bytes = await readBare(folder, { limits: { maxTotalBytes: 55 } })
    expect(bytes.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'events.yaml dossier-too-large',
    ])
    const files = await readBare(folder, { limits: { maxFiles: 2 } })
    expect(files.problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['. too-many-files'])
  })

  it('refuses every alias of a bomb', async () => {
    const bomb = [
      'a: &a [x]',
      ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]`),
    ]
    const problems = await problemsOf({ 'actors.yaml': bomb.join('\n') })
    expect(problems.filter((problem) => problem.includes(' alias '))).toHaveLength(72)
  })

  it.each([
    ['brackets', '['.repeat(10_000), '1:33'],
    ['dashes', '- '.repeat(10_000), '1:65'],
    ['keys', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''), '33:33'],
  ])('stops at %s that nest too deeply', async (_, text, place) => {
    expect(await problemsOf({ 'actors.yaml': text })).toEqual([
      `actors.yaml:${place} too-deep Lists and maps nest deeper than 32 levels here: expected fewer.`,
    ])
  })

  it('stops at too many tokens', async () => {
    const folder = await writeDossier({ 'actors.yaml': 'actors: [a, b, c]\n' })
    const { problems } = await readBare(folder, { limits: { maxTokens: 10 } })
    expect(problems.map(({ code, file }) => `${file} ${code}`)).toContain('actors.yaml too-many-tokens')
  })

  it('stops searching texts that are too long for so many searches', async () => {
    const claims = Array.from(
      { length: 9 },
      (_, i) => `{ id: c${i}, text: C, modality: fact, at: { exact: x } }`,
    )
    const folder = await writeDossier({
      's.txt': `${'a'.repeat(99)}x`,
      'sources/s.yaml': `id: s\ntype: book\ngenre: data\ntext: { kept: true, file: s.txt }\nclaims: [${claims.join(', ')}]\n`,
    })
    expect((await readBare(folder, { limits: { maxSearchedCharacters: 900 } })).problems).toEqual([])
    const { problems } = await readBare(folder, { limits: { maxSearchedCharacters: 899 } })
    expect(problems.map(({ code, column }) => [code, column])).toEqual([['unplaced-passage', 489]])
  })

  it('refuses bytes that are no UTF-8 and says where', async () => {
    expect(
      await problemsOf({
        'actors.yaml': new Uint8Array([0x61, 0x0a, 0xc3, 0xa9, 0x3a, 0xff, 0x0a]),
        'events.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
      }),
    ).toEqual([
      'actors.yaml:2:3 not-utf8 This byte is not UTF-8: expected a text in UTF-8.',
      'events.yaml:1:1 not-utf8 This byte is not UTF-8: expected a text in UTF-8.',
    ])
  })

  it('refuses control characters, bare or escaped, and halves of characters', async () => {
    expect(
      await problemsOf({
        'themes.yaml':
          'themes:\n  - id: a\n    title: "a\\0"\n  - id: b\n    title: "\\uD800"\n  - id: c\n    title: a\0b\x1b\n',
      }),
    ).toEqual([
      'themes.yaml:3:12 control-character An escape in this text stands for a control character or half a character: expected readable text.',
      'themes.yaml:5:12 control-character An escape in this text stands for a control character or half a character: expected readable text.',
      'themes.yaml:7:13 control-character The control character U+0000 (NUL) stands here: expected readable text.',
    ])
  })

  it('takes __proto__ for a word: an unknown key, and a text as good as any', async () => {
    expect(
      await problemsOf({
        'themes.yaml':
          'themes:\n  - id: a\n    title: __proto__\n    __proto__: { title: B }\n    constructor: 1\n  - { id: b, __proto__: x }\n',
      }),
    ).toEqual([
      'themes.yaml:4:5 unknown-key Theme "a" has no field "__proto__": expected id, title, question, bottomLine, broader or judgements.',
      'themes.yaml:5:5 unknown-key Theme "a" has no field "constructor": expected id, title, question, bottomLine, broader or judgements.',
      'themes.yaml:6:5 missing-field "title" of theme "b" is missing: expected a text.',
      'themes.yaml:6:14 unknown-key Theme "b" has no field "__proto__": expected id, title, question, bottomLine, broader or judgements.',
    ])
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false)
  })

  it('reads a byte order mark and line ends of Windows, and counts lines and columns the same', async () => {
    const folder = await writeDossier({
      'themes.yaml': '\uFEFFthemes:\r\n  - id: a\r\n    title: >-\r\n      A\r\n      B\r\n',
    })
    const { graph } = await readBare(folder)
    expect(graph?.themes).toEqual([{ id: 'a', title: 'A B' }])
    expect(await problemsOf({ 'themes.yaml': '\uFEFFtheme: 1\r\nthemes:\r\n  - id: a\r\n' })).toEqual([
      'themes.yaml:1:1 unknown-key The file has no field "theme": expected themes.',
      'themes.yaml:3:5 missing-field "title" of theme "a" is missing: expected a text.',
    ])
  })

  it('refuses folders called as files, and links that lead out or nowhere', async () => {
    const folder = await writeDossier({ 'texts/actors.txt': 'actors: []\n' })
    await mkdir(join(folder, 'themes.yaml'))
    await mkdir(join(folder, 'sources'))
    await symlink('/etc/hostname', join(folder, 'sources/a.yaml'))
    await symlink('nowhere', join(folder, 'sources/b.yaml'))
    await symlink('/etc', join(folder, 'events'))
    await symlink('texts/actors.txt', join(folder, 'actors.yaml'))
    const { problems } = await readBare(folder)
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'events outside-folder',
      'sources/a.yaml outside-folder',
      'sources/b.yaml unreadable-file',
      'themes.yaml not-a-file',
    ])
  })

  it('misses a dossier.yaml', async () => {
    const folder = await writeDossier({})
    await rename(join(folder, 'dossier.yaml'), join(folder, 'read.me'))
    expect((await readBare(folder)).problems.map(inOneLine)).toEqual([
      'dossier.yaml:1:1 missing-file The folder has no dossier.yaml: expected one with title, language and asOf.',
    ])
  })

  it('lists no more problems than one can read, and counts the rest', async () => {
    const text = `${Array.from({ length: 5000 }, (_, i) => `key-${i}: x`).join('\n')}\nthemes: []\n`
    const problems = await problemsOf({ 'themes.yaml': text })
    expect(problems).toHaveLength(1001)
    expect(problems.at(-1)).toBe(
      'themes.yaml:1000:1 too-many-problems The file has 4000 more problems that are not listed: expected at most 1000.',
    )
  })
})
