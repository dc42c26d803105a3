import { describe, expect, it } from 'vitest'
import { writeDossier } from '../fixture.ts'
import { readDossier } from '../read.ts'
import { background } from './background.ts'

/** What is found with the background of the examples and some files, as `file:line code`. */
const found = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const { problems } = await readDossier(await writeDossier({ ...background, ...files }))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return problems.map(({ file, line, code }) => `${file}:${line} ${code}`)
}

const themes = (...judgements: readonly string[]): Readonly<Record<string, string>> => ({
  'themes.yaml': `themes:\n  - id: ferry\n    title: The ferry\n    judgements:\n${judgements.map((one) => `      - ${one}\n`).join('')}`,
})

const assessments = (...all: readonly string[]): Readonly<Record<string, string>> => ({
  'analysis.yaml': `assessments:\n${all.map((one) => `  - ${one}\n`).join('')}`,
})

const copy = {
  'texts/copy.txt': 'No lorry may cross at night.\n',
  'sources/copy.yaml': `id: copy
type: article-newspaper
genre: news
descriptor: A paper that prints what the Gazette writes.
reliability: C
derivedFrom: { source: gazette-report }
text: { kept: true, file: texts/copy.txt }
assertions: [{ claim: bridge-closed-at-night, at: { exact: at night } }]
`,
}

describe('the rules of tradecraft', () => {
  it('look at assessments as they look at judgements', async () => {
    const files = assessments(
      '{ claim: bridge-closed-at-night, confidence: high, rationale: It says so. }',
      '{ claim: bridge-unsafe, credibility: 2, rationale: It says so. }',
      '{ claim: bridge-opened, confidence: high, credibility: 1, rationale: Two say so. }',
    )
    expect(await found(files)).toEqual([
      'analysis.yaml:2 high-confidence-on-one-origin',
      'analysis.yaml:3 unjudged-reliability',
    ])
  })

  it('take high confidence in an unjudged source for two faults: of the number, and of the grade', async () => {
    const files = assessments('{ claim: bridge-unsafe, confidence: high, rationale: It says so. }')
    expect(await found(files)).toEqual([
      'analysis.yaml:2 high-confidence-on-one-origin',
      'analysis.yaml:2 unjudged-reliability',
    ])
  })

  it('let be what others say of likelihood and confidence', async () => {
    const text = (words: string) =>
      assessments(`{ claim: bridge-unsafe, rationale: 'It will likely fall, says the blog ${words}.' }`)
    expect(await found(text('"with high confidence"'))).toEqual([])
    expect(await found(text('with high confidence'))).toEqual(['analysis.yaml:2 likelihood-with-confidence'])
  })

  it('let be what a later assessment or judgement has superseded', async () => {
    const files = {
      ...assessments(
        '{ claim: bridge-unsafe, credibility: 2, rationale: It likely is. }',
        '{ claim: bridge-unsafe, rationale: We no longer think so. }',
      ),
      ...themes(
        '{ id: a, text: It closes., confidence: high }',
        '{ id: b, text: It closes soon., restsOn: [bridge-opened], supersedes: a }',
      ),
    }
    expect(await found(files)).toEqual([])
  })

  it('count a copy as no origin of its own', async () => {
    const judgement = '{ id: a, text: It closes., restsOn: [bridge-closed-at-night], confidence: high }'
    expect(await found({ ...themes(judgement), ...copy })).toEqual([
      'themes.yaml:5 high-confidence-on-one-origin',
    ])
    const own = { ...copy, 'sources/copy.yaml': copy['sources/copy.yaml'].replace(/derivedFrom.*\n/, '') }
    expect(await found({ ...themes(judgement), ...own })).toEqual([])
  })

  it('see a retracted source behind the copy of it, and behind a date', async () => {
    const files = {
      ...themes('{ id: a, text: It closes., restsOn: [bridge-opened, flood] }'),
      ...copy,
      'sources/copy.yaml': `id: copy
type: article-newspaper
genre: news
descriptor: A paper that prints what the wire sends.
derivedFrom: { source: wire }
text: { kept: true, file: texts/copy.txt }
claims: [{ id: flood, text: The road was under water., modality: fact, at: { exact: at night } }]
`,
      'sources/wire.yaml':
        'id: wire\ntype: article-newspaper\ngenre: news\nstatus: retracted\nstatusReason: Made up.\n',
      'events.yaml': `events:
  - id: closing
    title: Closing of the road
    status: occurred
    date: { edtf: 2017, at: { source: copy, exact: No lorry } }
`,
    }
    expect(await found(files)).toEqual(['events.yaml:5 retracted-source', 'themes.yaml:5 retracted-source'])
  })

  it('let a retracted source be where another says the same', async () => {
    const files = {
      ...themes('{ id: a, text: It closes., restsOn: [bridge-closed-at-night] }'),
      ...copy,
      'sources/copy.yaml': copy['sources/copy.yaml'].replace(
        /derivedFrom.*\n/,
        'status: retracted\nstatusReason: Made up.\n',
      ),
    }
    expect(await found(files)).toEqual([])
  })

  it('do not let a denial bear out what a retracted source alone asserts', async () => {
    const files = {
      ...themes('{ id: a, text: It closes., restsOn: [flood] }'),
      'sources/wire.yaml': `id: wire
type: article-newspaper
genre: news
descriptor: A wire.
status: retracted
statusReason: Made up.
text: { kept: true, file: texts/copy.txt }
claims: [{ id: flood, text: The road was under water., modality: fact, at: { exact: at night } }]
`,
      'sources/other.yaml': `id: other
type: article-newspaper
genre: news
descriptor: Another paper.
text: { kept: true, file: texts/copy.txt }
assertions: [{ claim: flood, stance: denies, at: { exact: at night } }]
`,
      'texts/copy.txt': copy['texts/copy.txt'],
    }
    expect(await found(files)).toEqual(['themes.yaml:5 retracted-source'])
    const borneOut = files['sources/other.yaml'].replace('stance: denies', 'stance: reports')
    expect(await found({ ...files, 'sources/other.yaml': borneOut })).toEqual([])
  })

  it('ask for a criterion only while a prediction is open', async () => {
    const entry = (more: string) => ({
      'claims.yaml': 'claims: [{ id: rain, text: It will rain., modality: prediction }]\n',
      'dossier.yaml': 'title: T\nlanguage: en\nasOf: 2018-01-31\nrules: { claim-without-passage: off }\n',
      'analysis.yaml': `predictions: [{ claim: rain${more} }]\n`,
    })
    expect(await found(entry(''))).toEqual(['analysis.yaml:1 prediction-without-criterion'])
    expect(await found(entry(', resolution: not-resolvable'))).toEqual([])
  })

  it('report mixed rows once, where the less used one stands first', async () => {
    const files = themes(
      '{ id: a, text: It is likely to close., restsOn: [bridge-opened] }',
      '{ id: b, text: It is probable., restsOn: [bridge-opened], rationale: Probably. }',
    )
    expect(await found(files)).toEqual(['themes.yaml:5 mixed-likelihood-terms'])
  })
})
