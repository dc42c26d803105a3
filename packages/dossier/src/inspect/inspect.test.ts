import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Case, inOneLine, readBare, writeDossier } from '../fixture.ts'

const source = 'id: s\ntype: book\ngenre: data\n'
const digest = createHash('sha256').update('x').digest('hex')

const cases: readonly Case[] = [
  [
    'says what came where another type was expected, and where a value is empty',
    {
      'themes.yaml': 'themes:\n  - id: a\n    title: 2016\n    question:\n    judgements: { id: j }\n',
      'sources/s.yaml': `${source}claims:\n  - { id: c, text: C, modality: 1, at: { block: "1", start: 0.5, end: 1, sha256: ${digest} } }\n`,
    },
    [
      'sources/s.yaml:5:33 wrong-type "modality" of claim "c" is 1: expected one of fact, interpretation, prediction or recommendation.',
      'sources/s.yaml:5:49 wrong-type "at.block" of claim "c" is "1": expected a whole number.',
      'sources/s.yaml:5:61 wrong-type "at.start" of claim "c" is 0.5: expected a whole number.',
      'themes.yaml:3:12 wrong-type "title" of theme "a" is 2016: expected a text.',
      'themes.yaml:4:5 wrong-type "question" of theme "a" is empty: expected a text.',
      'themes.yaml:5:17 wrong-type "judgements" of theme "a" is a map: expected a list.',
    ],
  ],
  [
    'tells the rules across fields beside other mistakes, unless they rest on a wrong field',
    {
      'sources/a.yaml':
        'id: a\ntype: book\ngenre: nothing\nstatus: retracted\ntext: { kept: yes, file: x }\nauthor: [{ given: A }]\n',
    },
    [
      'sources/a.yaml:3:8 unknown-term "genre" of source "a" is "nothing": expected one of opinion, news, analysis, official-statement, primary-document, data, interview or social-media.',
      'sources/a.yaml:4:9 invalid-value "status" of source "a" does not fit: expected "statusReason" beside a status of corrected or retracted.',
      'sources/a.yaml:5:15 wrong-type "text.kept" of source "a" is "yes": expected true or false.',
      'sources/a.yaml:6:10 invalid-value "author" of source "a" does not fit: expected an author with "family" (a person) or "literal" (an organisation).',
    ],
  ],
  [
    'takes a place with a missing digest for a place, not for words',
    {
      'sources/s.yaml': `${source}claims:\n  - { id: c, text: C, modality: fact, at: [{ block: 1, start: 3, end: 2 }] }\n`,
    },
    [
      'sources/s.yaml:5:44 missing-field "at.sha256" of claim "c" is missing: expected a text.',
      'sources/s.yaml:5:71 invalid-value "at.end" of claim "c" does not fit: expected an "end" greater than "start".',
    ],
  ],
  [
    'takes the digits of a grade as they come, and no others',
    {
      'sources/s.yaml': `${source}claims:\n  - { id: c, text: C, modality: fact }\n`,
      'analysis.yaml':
        'assessments:\n  - { claim: c, credibility: 3, rationale: R }\n  - { claim: c, credibility: "4", rationale: R }\n  - { claim: c, credibility: 7, rationale: R }\n',
    },
    ['analysis.yaml:4:30 invalid-value "credibility" of entry 3 of "assessments" is 7: expected at most 6.'],
  ],
]

describe('inspecting entries', () => {
  it.each(cases)('%s', async (_title, files, expected) => {
    const { graph, problems } = await readBare(await writeDossier(files))
    expect(problems.map(inOneLine)).toEqual(expected)
    expect(graph).toBeUndefined()
  })
})
