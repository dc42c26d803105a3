import { describe, expect, it } from 'vitest'
import { dossierYaml, inOneLine, writeDossier } from '../fixture.ts'
import { readDossier } from '../read.ts'

const claims = (...lines: readonly string[]): string => `claims:\n${lines.join('\n')}\n`

/** What is found of claims in claims.yaml, which break two rules: nobody asserts them, and one is loaded. */
const found = async (yaml: string, rules = '{}'): Promise<readonly string[]> => {
  const folder = await writeDossier({
    'dossier.yaml': `${dossierYaml}rules: ${rules}\n`,
    'claims.yaml': yaml,
  })
  const { problems, graph } = await readDossier(folder)
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(graph === undefined).toBe(errors.length > 0)
  return problems.map((problem) => `${problem.severity} ${inOneLine(problem)} ${problem.hint ?? ''}`)
}

const codesOf = (problems: readonly string[]): readonly string[] =>
  problems.map((line) => line.replace(/^(\w+) \S+?:(\d+):\d+ (\S+) .*$/s, '$1 $2 $3'))

const loaded = '  - { id: a, text: The regime fell., modality: fact }'

describe('what a dossier makes of a rule', () => {
  it('is a warning, an error or nothing; of an error there is no graph', async () => {
    expect(codesOf(await found(claims(loaded)))).toEqual([
      'warning 2 claim-without-passage',
      'warning 2 loaded-words',
    ])
    expect(
      codesOf(await found(claims(loaded), '{ loaded-words: error, claim-without-passage: off }')),
    ).toEqual(['error 2 loaded-words'])
  })

  it('switches on what is usually off', async () => {
    const yaml = claims('  - { id: a, text: It will rain., modality: prediction }')
    expect(codesOf(await found(yaml, '{ claim-without-passage: off }'))).toEqual([])
    expect(
      codesOf(await found(yaml, '{ claim-without-passage: off, unregistered-prediction: error }')),
    ).toEqual(['error 2 unregistered-prediction'])
  })

  it('reaches what the reading itself warns of, and never what keeps it from a graph', async () => {
    const files = (rules: string) => ({
      'dossier.yaml': `${dossierYaml}rules: ${rules}\n`,
      'actors.yaml': 'actors:\n  - { id: a, kind: state, name: A }\n  - { id: b, kind: state, name: a }\n',
      'texts/s.txt': 'Words.\n',
      'sources/s.yaml': `id: s
type: book
genre: data
text: { kept: true, file: texts/s.txt }
passages: [{ exact: None }]
`,
    })
    const { graph, problems } = await readDossier(
      await writeDossier(files('{ ambiguous-name: off, orphaned-passage: off }')),
    )
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['error orphaned-passage'])
    expect(graph).toBeUndefined()
  })

  it('is refused where there is no such rule or no such degree, with the nearest word', async () => {
    const problems = await found(claims(loaded), '{ loaded-wrods: off, single-origin: waring }')
    expect(problems[0]).toMatch(/^error dossier.yaml:4:10 unknown-key .*did you mean "loaded-words"\?$/)
    expect(problems[1]).toMatch(/^error dossier.yaml:4:44 unknown-term .*did you mean "warning"\?$/)
  })

  it('is no word in quotes where there is no such degree', async () => {
    const folder = await writeDossier({ 'dossier.yaml': `${dossierYaml}rules: { loaded-words: false }\n` })
    const { problems } = await readDossier(folder)
    expect(problems.map(({ code, hint }) => [code, hint])).toEqual([['wrong-type', undefined]])
  })

  it('is not a part of the graph', async () => {
    const folder = await writeDossier({ 'dossier.yaml': `${dossierYaml}rules: { loaded-words: off }\n` })
    expect((await readDossier(folder)).graph?.dossier).not.toHaveProperty('rules')
  })
})

describe('a comment that silences a rule', () => {
  const quiet = '{ claim-without-passage: off }'

  it.each([
    ['in the line above', claims('  # claimgraph-ignore loaded-words: their word', loaded)],
    [
      'above a field that goes on over lines',
      claims(
        '  - id: a',
        '    modality: fact',
        '    # claimgraph-ignore loaded-words: their word',
        '    text: >-',
        '      After the vote',
        '      the regime fell.',
      ),
    ],
    [
      'with other comments between, and several codes',
      claims('  # claimgraph-ignore single-origin, loaded-words: their word', '  # as it is', loaded),
    ],
  ])('does so %s', async (_, yaml) => {
    expect(await found(yaml, quiet)).toEqual([])
  })

  it('silences no other rule and no other line', async () => {
    const yaml = claims(
      '  # claimgraph-ignore loaded-words: their word',
      loaded,
      '  - { id: b, text: The junta stayed., modality: fact }',
    )
    expect(codesOf(await found(yaml))).toEqual([
      'warning 3 claim-without-passage',
      'warning 4 claim-without-passage',
      'warning 4 loaded-words',
    ])
  })

  it('silences what would be an error', async () => {
    const yaml = claims('  # claimgraph-ignore loaded-words: their word', loaded)
    expect(await found(yaml, '{ claim-without-passage: off, loaded-words: error }')).toEqual([])
  })

  it('does not reach what leaves no graph', async () => {
    const folder = await writeDossier({
      'texts/s.txt': 'Words.\n',
      'sources/s.yaml': `id: s
type: book
genre: data
text: { kept: true, file: texts/s.txt }
passages:
  # claimgraph-ignore orphaned-passage: we know
  - { exact: None }
`,
    })
    const { graph, problems } = await readDossier(folder)
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['error orphaned-passage'])
    expect(graph).toBeUndefined()
  })

  it('is reported where it silences nothing, unless the rule is off', async () => {
    const yaml = claims(
      '  # claimgraph-ignore loaded-words: their word',
      '  - { id: a, text: It fell., modality: fact } # claimgraph-ignore loaded-words: it is beside',
    )
    expect(codesOf(await found(yaml, quiet))).toEqual(['warning 2 unused-ignore', 'warning 3 unused-ignore'])
    expect(await found(yaml, '{ claim-without-passage: off, loaded-words: off }')).toEqual([])
  })

  it('needs a reason, and the code of a rule', async () => {
    const yaml = claims(
      '  # claimgraph-ignore loaded-words',
      '  # claimgraph-ignore loaded-words:   # no reason',
      '  # claimgraph-ignore loaded-word: their word',
      '  # claimgraph-ignore yaml-syntax: let it be',
      '  # claimgraph-ignore',
      loaded,
    )
    const problems = await found(yaml, '{ claim-without-passage: off, loaded-words: off }')
    expect(codesOf(problems)).toEqual([
      'error 2 ignore-without-reason',
      'error 3 ignore-without-reason',
      'error 4 unknown-rule',
      'error 5 unknown-rule',
      'error 6 unknown-rule',
    ])
    expect(problems[2]).toContain('did you mean "loaded-words"?')
  })

  it('is none inside a text', async () => {
    const yaml = claims(
      '  - id: a',
      '    modality: fact',
      '    text: |-',
      '      # claimgraph-ignore nothing',
      '      said the page.',
    )
    expect(await found(yaml, quiet)).toEqual([])
  })
})
