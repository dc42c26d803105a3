import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { entriesOf, graphOf } from '@claimgraph/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FileExistsError, LinesError, LinesUnreadableError, NotWritableError } from '../errors.ts'
import { inOneLine, temporaryFolder } from '../fixture.ts'
import { arbitraryGraph } from '../fixtures/arbitrary-graph.ts'
import { type ReadLinesOptions, readLines } from './read.ts'
import { lineOf, writeLines } from './write.ts'

const dossier = '{"kind":"dossier","value":{"title":"Test","language":"en","asOf":"2018-01-31"}}'
const theme = (id: string, broader: string) =>
  `{"kind":"theme","value":{"id":"${id}","title":"T","broader":"${broader}"}}`

const written = async (...lines: readonly (string | Uint8Array)[]): Promise<string> => {
  const file = join(await temporaryFolder(), 'graph.jsonl')
  await writeFile(file, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])))
  return file
}

const problemsIn = (file: string, options: ReadLinesOptions = {}): readonly string[] => {
  try {
    for (const _ of readLines(file, { name: 'g.jsonl', ...options }));
    return []
  } catch (error) {
    if (!(error instanceof LinesError)) throw error
    return error.problems.map(inOneLine)
  }
}

describe('writeLines and readLines', () => {
  it('give the same graph again, whatever the graph', { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'graph.jsonl')
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, async (graph) => {
        await writeLines(file, entriesOf(graph), { replace: true })
        expect(graphOf(readLines(file))).toEqual(graph)
      }),
      { numRuns: 100, interruptAfterTimeLimit: 10_000 },
    )
  })

  it('take a graph that is far larger than what is held at once', async () => {
    const file = join(await temporaryFolder(), 'graph.jsonl')
    const count = 20_000
    async function* entries() {
      yield {
        kind: 'dossier' as const,
        value: {
          title: 'T',
          language: 'en',
          asOf: '2018-01-31',
          marking: { tlp: 'clear' as const },
          editors: [],
        },
      }
      for (let number = 0; number < count; number += 1)
        yield { kind: 'theme' as const, value: { id: `t-${number}`, title: `${'é'.repeat(number % 700)}T` } }
    }
    expect(await writeLines(file, entries())).toBe(count + 1)
    const ids = new Set<string>()
    for (const { kind, value } of readLines(file))
      if (kind === 'theme') ids.add(`${value.id}:${value.title.length}`)
    expect(ids.size).toBe(count)
    expect(ids.has('t-699:700')).toBe(true)
  })
})

describe('writeLines', () => {
  it('leaves a file alone that is there already, unless told', async () => {
    const file = await written('mine')
    await expect(writeLines(file, [])).rejects.toThrow(FileExistsError)
    expect(await readFile(file, 'utf8')).toBe('mine\n')
    await writeLines(file, [], { replace: true })
    expect(await readFile(file, 'utf8')).toBe('')
  })

  it('leaves nothing behind when the entries break off', async () => {
    const file = await written('mine')
    function* entries() {
      yield { kind: 'theme' as const, value: { id: 't', title: 'T' } }
      throw new Error('The database is gone.')
    }
    await expect(writeLines(file, entries(), { replace: true })).rejects.toThrow('The database is gone.')
    expect(await readdir(dirname(file))).toEqual(['graph.jsonl'])
    expect(await readFile(file, 'utf8')).toBe('mine\n')
    await expect(writeLines(join(file, 'x.jsonl'), [])).rejects.toThrow(NotWritableError)
  })

  it('writes one line for one entry', () => {
    expect(lineOf({ kind: 'theme', value: { id: 't', title: 'one\ntwo' } })).toBe(
      '{"kind":"theme","value":{"id":"t","title":"one\\ntwo"}}\n',
    )
  })
})

describe('readLines', () => {
  it('tells all problems of all lines, each with its line and column', async () => {
    const file = await written(
      dossier,
      '{"kind":"theme","value":{"id":"A b","title":"T","broder":"x"}}',
      '{"kind":"thema","value":{}}',
      '{"kind":"theme","value":{"id":"t",}}',
      '["theme"]',
      '',
      '{"kind":"relation","value":{"id":"a:supports:c","from":"a","kind":"supports","to":"b","drawnBy":"analyst"}}',
      '{"kind":"theme","value":{"id":"u","title":"T"},"more":1}',
      dossier,
      Uint8Array.from([0x7b, 0xff]),
      '{"kind":"theme"',
    )
    expect(problemsIn(file)).toEqual([
      'g.jsonl:2:31 invalid-value "value.id" of the theme is "A b": expected lower-case letters, digits and single hyphens, such as "first-joint-exercise".',
      'g.jsonl:2:49 unknown-key "value" of the theme has no field "broder": expected id, title, question, bottomLine or broader.',
      'g.jsonl:3:9 unknown-term "kind" of the line is "thema": expected one of dossier, theme, actor, source, passage, event, claim, assertion, relation, judgement, assessment, prediction or activity.',
      'g.jsonl:4:35 json-syntax The line is no JSON from here on: expected {"kind": …, "value": …}.',
      'g.jsonl:5:1 wrong-type The line is a list: expected a map with kind and value.',
      'g.jsonl:7:1 wrong-id The relation "a:supports:c" has another id than what it is made of: expected "a:supports:b".',
      'g.jsonl:8:48 unknown-key The theme has no field "more": expected kind or value.',
      'g.jsonl:9:1 misplaced-dossier This is a second dossier: expected one in each file.',
      'g.jsonl:10:1 not-utf8 The line is not UTF-8: expected a text in UTF-8.',
      'g.jsonl:11:16 json-syntax The line is no JSON from here on: expected {"kind": …, "value": …}.',
    ])
  })

  it('wants the dossier first, and finds chains that lead back to where they start', async () => {
    expect(problemsIn(await written(theme('a', 'b')))).toEqual([
      'g.jsonl:1:1 misplaced-dossier The first entry is of the kind "theme": expected the dossier.',
    ])
    expect(problemsIn(await written(''))).toEqual([
      'g.jsonl:1:1 misplaced-dossier The file has no entries: expected the dossier in its first line.',
    ])
    expect(problemsIn(await written(dossier, theme('a', 'b'), theme('b', 'a')))).toEqual([
      'g.jsonl:2:1 theme-cycle The theme is a part of itself, "a" -> "b" -> "a": expected a tree of themes.',
    ])
    const judgement = (id: string, of: string, more: string) =>
      `{"kind":"judgement","value":{"id":"${id}","theme":"${of}","text":"J"${more}}}`
    expect(
      problemsIn(await written(dossier, judgement('j', 'a', ''), judgement('k', 'b', ',"supersedes":"j"'))),
    ).toEqual(['g.jsonl:3:1 foreign-judgement Judgement "j" is on the theme "a": expected one on "b".'])
  })

  it('gives the good entries up to the first problem, then reads on for more of them, up to a limit', async () => {
    const file = await written(dossier, theme('a', 'b'), '{', theme('b', 'c'), '{', '{')
    const seen: string[] = []
    expect(() => {
      for (const { kind } of readLines(file)) seen.push(kind)
    }).toThrow(`"${file}" has 3 problems`)
    expect(seen).toEqual(['dossier', 'theme'])
    expect(problemsIn(file, { maxProblems: 2 })).toHaveLength(2)
  })

  it('does not hold a line that is too long, and reads on after it', async () => {
    const long = JSON.stringify({ kind: 'theme', value: { id: 'x', title: 'x'.repeat(2_000_000) } })
    const file = await written(dossier, long, '{')
    expect(problemsIn(file, { maxLineBytes: 1000 })).toEqual([
      'g.jsonl:2:1 line-too-long The line is too long: expected at most 1000 bytes.',
      'g.jsonl:3:2 json-syntax The line is no JSON from here on: expected {"kind": …, "value": …}.',
    ])
  })

  it('reads a last line without an end, ends of Windows, and a byte order mark', async () => {
    const file = await written()
    await writeFile(file, `\uFEFF${dossier}\r\n${theme('a', 'b')}`)
    expect([...readLines(file)].map(({ kind }) => kind)).toEqual(['dossier', 'theme'])
  })

  it('refuses data that nests without end, in whatever field', async () => {
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`
    const activity = `{"kind":"activity","value":{"id":"1","at":"2018-01-31T09:30:00Z","agent":"X","agentKind":"human","verb":"update","subject":"claim","subjectId":"c","after":${deep}}}`
    const claim = `{"kind":"claim","value":{"id":${deep}}}`
    const file = await written(dossier, activity, claim, deep)
    expect(problemsIn(file).map((problem) => problem.split(' ').slice(0, 2))).toEqual([
      ['g.jsonl:2:1', 'invalid-value'],
      ['g.jsonl:3:1', 'invalid-value'],
      ['g.jsonl:4:1', 'invalid-value'],
    ])
  })

  it('refuses what is no file', async () => {
    expect(() => [...readLines('/nowhere/graph.jsonl')]).toThrow(LinesUnreadableError)
    expect(() => [...readLines('/')]).toThrow(LinesUnreadableError)
  })
})
