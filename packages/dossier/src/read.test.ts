import { createHash } from 'node:crypto'
import { join } from 'node:path'
import {
  Activity,
  Actor,
  Assertion,
  Assessment,
  Claim,
  Dossier,
  Event,
  Judgement,
  Passage,
  Prediction,
  Relation,
  Source,
  Theme,
} from '@claimgraph/model'
import { describe, expect, it } from 'vitest'
import { FolderUnreadableError, TextUnreadableError, UnknownTextError } from './errors.ts'
import { inOneLine, readBare, writeDossier } from './fixture.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const text = 'A headline\n\nThe exercise was held in 2016. It may be held again.\n'
const files = {
  'actors/states.yaml': `actors:
  - id: pakistan
    kind: state
    name: Pakistan
    names: { metonym: [Islamabad, { text: Pindi, language: en, validity: 1959/1967 }] }
    relations: { member-of: [{ actor: sco, validity: 2017/.. }] }
  - { id: russia, kind: state, name: { text: Russia, language: en }, relations: { member-of: [sco] } }
`,
  'actors/others.yaml': `actors:
  - { id: sco, kind: intergovernmental-organisation, name: SCO }
  - { id: writer, kind: person, name: A. Writer }
`,
  'themes.yaml': `themes:
  - { id: defence, title: Defence }
  - id: exercises
    title: Exercises
    broader: defence
    judgements:
      - { id: will-go-on, text: They go on., likelihood: likely, restsOn: [again], on: 2018-01-30 }
`,
  'events.yaml': `events:
  - id: exercise
    title: Exercise
    status: occurred
    date: { edtf: 2016, at: { source: opinion, block: 2, start: 25, end: 29, sha256: ${sha256('2016')} } }
    participants: { host: [pakistan], participant: [russia, pakistan] }
  - { id: undated, title: Undated, status: planned }
  - { id: about, title: About, status: alleged, date: 2015~, themes: [defence] }
`,
  'sources/opinion.yaml': `id: opinion
type: article
genre: opinion
author: [{ family: Writer, given: A., actor: writer }]
issued: 2017
text: { kept: true, file: texts/opinion.txt, sha256: ${sha256(text)} }
claims:
  - id: held
    text: The exercise was held.
    modality: fact
    themes: [exercises]
    actors: { participant: [russia] }
    events: [exercise]
    at: { exact: The exercise was held in 2016. }
  - id: again
    text: It will be held again.
    modality: prediction
    asserted:
      - { hedges: [may], at: [{ block: 2, start: 31, end: 52, sha256: ${sha256('It may be held again.')} }] }
      - { by: [pakistan, russia], via: writer, stance: denies, likelihood: unlikely }
    relations: { derived-from: [held] }
`,
  'sources/reprint.yaml': `id: reprint
type: webpage
genre: news
derivedFrom: { source: opinion }
assertions:
  - { claim: held, at: { block: 1, start: 0, end: 4, sha256: ${sha256('Held')} } }
  - { claim: held, by: [] }
`,
  'texts/opinion.txt': text,
  'analysis.yaml': `assessments:
  - { claim: held, credibility: 2, rationale: Two say so. }
  - { claim: held, likelihood: likely, rationale: On second thought. }
relations:
  - { from: again, kind: supports, to: held }
predictions:
  - { claim: again, horizon: 2020 }
`,
}

describe('readDossier', () => {
  it('puts all files together in one graph', async () => {
    const { graph, problems, files: read } = await readBare(await writeDossier(files))
    expect(problems).toEqual([])
    expect(read).toEqual([
      'actors/others.yaml',
      'actors/states.yaml',
      'analysis.yaml',
      'dossier.yaml',
      'events.yaml',
      'sources/opinion.yaml',
      'sources/reprint.yaml',
      'texts/opinion.txt',
      'themes.yaml',
    ])
    expect(graph).toMatchSnapshot()
  })

  it('gives nothing that the schemas of the model would refuse', async () => {
    const { graph } = await readBare(await writeDossier(files))
    const schemas = {
      activities: Activity.array(),
      dossier: Dossier,
      actors: Actor.array(),
      assertions: Assertion.array(),
      assessments: Assessment.array(),
      claims: Claim.array(),
      events: Event.array(),
      judgements: Judgement.array(),
      passages: Passage.array(),
      predictions: Prediction.array(),
      relations: Relation.array(),
      sources: Source.array(),
      themes: Theme.array(),
    }
    expect(graph && Object.keys(graph).sort()).toEqual(Object.keys(schemas).sort())
    for (const [list, schema] of Object.entries(schemas)) {
      const value = graph?.[list as keyof typeof schemas]
      expect(schema.safeParse(value), list).toEqual({ success: true, data: value })
    }
  })

  it('gives the same graph in whatever order the files were written', async () => {
    const backwards = Object.fromEntries(Object.entries(files).reverse())
    const one = await readBare(await writeDossier(files))
    const other = await readBare(await writeDossier(backwards))
    expect(JSON.stringify(other.graph)).toBe(JSON.stringify(one.graph))
  })

  it('tells eleven mistakes in five files at once, in order', async () => {
    const folder = await writeDossier({
      'actors.yaml': `actors:
  - id: pakistan
    kind: stat
    name: true
  - id: russia
    kind: state
    nam: Russia
`,
      'events.yaml': `events:
  - id: exercise
    title: Exercise
    status: occurred
    date: next year
    participants: { host: [pakstan] }
`,
      'themes.yaml': `themes:
  - { id: a, title: A, broader: b }
  - { id: b, title: B, broader: a }
`,
      'sources/opinion.yaml': `id: opinion
type: article
genre: opinion
claims:
  - id: held
    text: It was held.
    modality: fact
    themes: [exercise]
    stance: denies
    asserted: [{ by: russia }]
`,
      'analysis.yaml': `predictions:
  - claim: held
relations:
  - { from: held, kind: supports, to: held }
`,
    })
    const { graph, problems } = await readBare(folder)
    expect(graph).toBeUndefined()
    expect(problems.map(inOneLine)).toEqual([
      'actors.yaml:3:11 unknown-term "kind" of actor "pakistan" is "stat": expected one of state, government-body, intergovernmental-organisation, organisation, company, media-outlet, armed-group, political-party, person, sector, population-group or group-of-states.',
      'actors.yaml:4:11 wrong-type "name" of actor "pakistan" is true: expected a text, or a map with text, language and validity.',
      'actors.yaml:5:5 missing-field "name" of actor "russia" is missing: expected a text, or a map with text, language and validity.',
      'actors.yaml:7:5 unknown-key Actor "russia" has no field "nam": expected id, kind, name, names, identifiers, relations, description or mergedInto.',
      'analysis.yaml:2:12 not-a-prediction Claim "held" has the modality "fact": expected a claim with the modality "prediction".',
      'analysis.yaml:4:39 invalid-value "to" of entry 1 of "relations" does not fit: expected another claim: a claim does not stand in a relation to itself.',
      'events.yaml:5:11 invalid-value "date" of event "exercise" is "next year": expected an EDTF date such as 2016, 2018-01-05, 2015~ (about), 2018-01? (uncertain) or 2017/.. (open).',
      'events.yaml:6:28 unknown-reference "pakstan" in "participants.host" of event "exercise" is not the id of an actor: expected one that is declared.',
      'sources/opinion.yaml:8:14 unknown-reference "exercise" in "themes" of claim "held" is not the id of a theme: expected one that is declared.',
      'sources/opinion.yaml:9:5 misplaced-field Claim "held" has "stance" beside "asserted": expected it inside an entry of "asserted".',
      'themes.yaml:2:33 theme-cycle The theme is a part of itself, "a" -> "b" -> "a": expected a tree of themes.',
    ])
    expect(problems.map(({ hint }) => hint)).toEqual([
      'did you mean "state"?',
      'put it in quotes: "true"',
      undefined,
      'did you mean "name"?',
      undefined,
      undefined,
      undefined,
      'did you mean "pakistan"?',
      '"exercise" is an event',
      'move "stance" into the entry of "asserted" that it belongs to',
      undefined,
    ])
  })

  it('refuses a folder that is none, and texts that cannot be used', async () => {
    const folder = await writeDossier({})
    await expect(readBare(join(folder, 'nowhere'))).rejects.toThrow(FolderUnreadableError)
    await expect(readBare(join(folder, 'dossier.yaml'))).rejects.toThrow(FolderUnreadableError)
    await expect(readBare(folder, { texts: new Map([['x', 'y']]) })).rejects.toThrow(UnknownTextError)
    const withSource = await writeDossier({ 'sources/s.yaml': 'id: s\ntype: book\ngenre: data\n' })
    const texts = new Map([['s', join(withSource, 'nowhere.txt')]])
    await expect(readBare(withSource, { texts })).rejects.toThrow(TextUnreadableError)
  })
})
