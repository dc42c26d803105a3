import { describe, expect, it } from 'vitest'
import { type Case, inOneLine, readBare, writeDossier } from '../fixture.ts'

const cases: readonly Case[] = [
  [
    'names the nearest file for a misnamed one, and does not miss what it would declare',
    {
      'actor.yaml': 'actors: [{ id: russia }]\n',
      'events.yaml': 'events: [{ id: e, title: E, status: planned, participants: { host: [russia] } }]\n',
    },
    ['actor.yaml:1:1 unknown-file No file of a dossier has this name: expected one of the known names.'],
  ],
  [
    'says nothing of ids that an unreadable file may declare, but all else',
    {
      'actors.yaml': 'actors: [\n',
      'events.yaml':
        'events:\n  - { id: e, title: E, status: planed, participants: { host: [russia, Rus sia] }, themes: [t] }\n',
    },
    [
      'actors.yaml:1:9 yaml-syntax This bracket is never closed: expected "]".',
      'events.yaml:2:32 unknown-term "status" of event "e" is "planed": expected one of occurred, ongoing, planned, proposed, cancelled, alleged or hypothetical.',
      'events.yaml:2:71 invalid-value "participants.host" of event "e" is "Rus sia": expected lower-case letters, digits and single hyphens, such as "first-joint-exercise".',
      'events.yaml:2:92 unknown-reference "t" in "themes" of event "e" is not the id of a theme: expected one that is declared.',
    ],
  ],
  [
    'says nothing of ids that may stand where no file could be read',
    {
      'actors.yaml/states.yaml': '',
      'events.yaml':
        'events: [{ id: e, title: E, status: planned, participants: { host: [a] }, themes: [t] }]\n',
    },
    [
      'actors.yaml:1:1 not-a-file Expected a file, found a folder called "actors.yaml".',
      'events.yaml:1:84 unknown-reference "t" in "themes" of event "e" is not the id of a theme: expected one that is declared.',
    ],
  ],
  [
    'finds ids that are declared beside broken YAML',
    {
      'actors.yaml':
        'actors:\n  - id: a\n    kind: state\n    name: A: B\n  - { id: b, kind: stat, name: B }\n',
      'themes.yaml': 'themes:\n  - { id: t, title: T, broader: b }\n',
      'events.yaml': 'events: [{ id: e, title: E, status: planned, participants: { host: [a, b] } }]\n',
    },
    [
      'actors.yaml:4:11 yaml-syntax The YAML is broken: Nested mappings are not allowed in compact mappings.',
      'actors.yaml:5:20 unknown-term "kind" of actor "b" is "stat": expected one of state, government-body, intergovernmental-organisation, organisation, company, media-outlet, armed-group, political-party, person, sector, population-group or group-of-states.',
      'themes.yaml:2:33 unknown-reference "b" in "broader" of theme "t" is not the id of a theme: expected one that is declared.',
    ],
  ],
  [
    'does not take a misspelt list, or an id under a misspelt key, for missing entries',
    {
      'actors.yaml': 'actor:\n  - { id: a, kind: state, name: A }\n',
      'events.yaml':
        'events: [{ id: e, title: E, status: planned, participants: { host: [a] }, themes: [t] }]\n',
      'themes.yaml': 'themes:\n  - { Id: t, title: T }\n',
    },
    [
      'actors.yaml:1:1 unknown-key The file has no field "actor": expected actors.',
      'actors.yaml:1:1 missing-field "actors" of the file is missing: expected a list.',
      'themes.yaml:2:5 missing-field "id" of theme 1 is missing: expected an id such as "first-joint-exercise".',
      'themes.yaml:2:7 unknown-key Theme 1 has no field "Id": expected id, title, question, bottomLine, broader or judgements.',
    ],
  ],
  [
    'does not take claims under a misspelt key for missing ones, nor entries that an alias stands for',
    {
      'actors.yaml': 'actors:\n  - *all\n',
      'sources/s.yaml':
        'id: s\ntype: book\ngenre: data\nauthor: [{ family: A, actor: a }]\nclaim: [{ id: c, text: C, modality: prediction }]\n',
      'analysis.yaml': 'predictions: [{ claim: c }]\n',
    },
    [
      'actors.yaml:2:5 alias An alias ("*") stands here: expected the value itself.',
      'sources/s.yaml:5:1 unknown-key Source "s" has no field "claim": expected id, type, genre, title, author, containerTitle, publisher, issued, url, language, descriptor, reliability, derivedFrom, status, statusReason, text, versions, claims, assertions, relations or passages.',
    ],
  ],
  [
    'wants a dossier.yaml that is a map, and files that are not empty',
    { 'dossier.yaml': '- a\n', 'themes.yaml': '# later\n', 'events.yaml': '' },
    [
      'dossier.yaml:1:1 wrong-type The dossier is a list: expected a map with title, description, language, asOf, marking, editors and rules.',
      'events.yaml:1:1 wrong-type The file is empty: expected entries.',
      'themes.yaml:1:1 wrong-type The file is empty: expected entries.',
    ],
  ],
]

describe('references and files', () => {
  it.each(cases)('%s', async (_title, files, expected) => {
    const { graph, problems } = await readBare(await writeDossier(files))
    expect(problems.map(inOneLine)).toEqual(expected)
    expect(graph).toBeUndefined()
  })
})
