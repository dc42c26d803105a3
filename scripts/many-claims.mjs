// A dossier of one theme with as many claims as asked for, from a seed: what a briefing looks like when there is much to say.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Numbers that look random and are the same each time. */
const randomFrom = (seed) => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const actors = [
  ['canal-authority', 'government-body', 'Canal Authority of Vell'],
  ['ministry', 'government-body', 'Ministry of Works'],
  ['union', 'organisation', 'Union of Lock Keepers'],
  ['shippers', 'organisation', 'Association of Shippers'],
  ['builder', 'company', 'Corran Construction'],
  ['bank', 'company', 'Bank of the Three Rivers'],
  ['city', 'government-body', 'City of Hask'],
  ['villages', 'population-group', 'Villages of the lower reach'],
  ['gazette', 'media-outlet', 'The Hask Gazette'],
  ['observer', 'media-outlet', 'River Observer'],
  ['engineer', 'person', 'Dorrit Lane'],
  ['minister', 'person', 'Aurel Vance'],
]

const works = [
  'the widening of the upper locks',
  'the dredging of the lower reach',
  'the second loan for the canal',
  'the tariff for heavy barges',
  'the dike at Hask',
  'the pumping station at Orme',
  'the inspection of the old gates',
  'the bypass around the weir',
]

const said = {
  fact: [
    (who, what, year) => `${who} approved ${what} in ${year}.`,
    (who, what, year) =>
      `${who} stopped ${what} for two months in ${year}, after water had come through the southern wall.`,
    (who, what, year) =>
      `By the end of ${year} ${who} had spent less than half of what was set aside for ${what}.`,
    (who, what) => `${who} published no figures on ${what}.`,
  ],
  interpretation: [
    (who, what) => `${who} holds back on ${what} because nobody wants to answer for the cost of it.`,
    (who, what) => `For ${who}, ${what} matters less than the promise that came with it.`,
    (who, what, year) =>
      `What ${who} said of ${what} in ${year} was meant for the lenders and not for those who live there.`,
  ],
  prediction: [
    (who, what, year) => `${who} will finish ${what} before the end of ${year + 8}.`,
    (who, what) => `Without a new agreement ${who} will give up ${what}.`,
  ],
  recommendation: [
    (who, what) => `${who} should publish the accounts of ${what} before any more is paid.`,
    (who, what) => `${who} should leave ${what} to the towns that pay for it.`,
  ],
}

const modalities = [
  'fact',
  'fact',
  'fact',
  'fact',
  'interpretation',
  'interpretation',
  'prediction',
  'recommendation',
]
const digest = (random) => Array.from({ length: 64 }, () => random(16).toString(16)).join('')
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

const eventOf = (n, random) => ({
  id: `event-${n}`,
  title:
    capital(works[n % works.length].replace(/^the /, '')) +
    (n % 3 === 0 ? ', ceremony of opening' : `, stage ${1 + (n % 4)}`),
  status: n % 9 === 0 ? 'planned' : 'occurred',
  ...(n % 7 !== 0 && {
    date: { edtf: `${2009 + random(14)}${n % 2 === 0 ? `-0${1 + random(9)}` : '~'}`, basis: 'derived' },
  }),
  participants: {
    participant: [actors[random(8)][0], actors[random(8)][0]].filter((id, at, all) => all.indexOf(id) === at),
  },
})

const claimOf = (n, random) => {
  const modality = modalities[random(modalities.length)]
  const [id, , name] = actors[random(actors.length)]
  const words = said[modality][random(said[modality].length)]
  return {
    id: `claim-${n}`,
    text: capital(words(name, works[random(works.length)], 2009 + random(14))),
    modality,
    themes: ['canal'],
    actors: { source: [id], ...(random(3) === 0 && { affected: ['villages'] }) },
    ...(random(4) === 0 && { events: [`event-${random(40)}`] }),
  }
}

const assertionOf = (n, random, stance) => ({
  claim: `claim-${n}`,
  ...(stance && { stance }),
  ...(random(5) === 0 && { hedges: ['apparently'] }),
  at: { block: 1 + random(30), start: 0, end: 40 + random(160), sha256: digest(random) },
})

const sourceOf = (n, claims, assertions) => ({
  id: `source-${n}`,
  type: n % 3 === 0 ? 'report' : 'article-newspaper',
  genre: n % 3 === 0 ? 'official-statement' : 'news',
  title: `${n % 3 === 0 ? 'Report' : 'Notes'} on the canal, ${n + 1}`,
  author:
    n % 3 === 0
      ? [{ literal: 'Canal Authority of Vell', actor: 'canal-authority' }]
      : [{ literal: 'River Observer', actor: 'observer' }],
  issued: 2010 + (n % 14),
  language: 'en',
  descriptor:
    n % 3 === 0
      ? 'The authority that plans and pays; answers for its figures.'
      : 'A paper read along the canal, which names whom it quotes.',
  reliability: ['B', 'C', 'C', 'D'][n % 4],
  ...(claims.length > 0 && { claims }),
  ...(assertions.length > 0 && { assertions }),
})

/**
 * Writes the dossier into a folder. YAML reads JSON, so the files are JSON.
 * @param {string} folder
 * @param {number} count of its claims
 */
export const writeManyClaims = async (folder, count) => {
  const random = randomFrom(20_240_601)
  const sources = Array.from({ length: 30 }, () => ({ claims: [], assertions: [] }))
  for (let n = 0; n < count; n += 1) {
    const { claim, ...at } = assertionOf(n, random)
    sources[random(30)].claims.push({ ...claimOf(n, random), asserted: [at] })
    if (random(5) === 0)
      sources[random(30)].assertions.push(assertionOf(n, random, random(3) === 0 ? 'denies' : 'asserts'))
  }
  const files = {
    'dossier.yaml': {
      title: 'The canal of Vell',
      language: 'en',
      asOf: '2024-06-01',
      marking: { tlp: 'green' },
      editors: ['Canal desk'],
    },
    'themes.yaml': {
      themes: [
        {
          id: 'canal',
          title: 'Who pays for the canal of Vell?',
          question: 'Will the canal be widened with the money that is there?',
          bottomLine:
            'Much has been approved and little built. What is said of the cost comes from those who plan it, and from two papers that quote them.',
          judgements: [
            {
              id: 'not-in-time',
              text: 'The upper locks will not be widened within the second loan.',
              likelihood: 'likely',
              confidence: 'moderate',
              restsOn: ['claim-1', 'claim-4', 'claim-9', 'claim-12', 'claim-44'],
            },
          ],
        },
      ],
    },
    'actors.yaml': { actors: actors.map(([id, kind, name]) => ({ id, kind, name })) },
    'events.yaml': { events: Array.from({ length: 40 }, (_, n) => eventOf(n, random)) },
    ...Object.fromEntries(
      sources.map(({ claims, assertions }, n) => [
        `sources/source-${n}.yaml`,
        sourceOf(n, claims, assertions),
      ]),
    ),
  }
  await mkdir(join(folder, 'sources'), { recursive: true })
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(content, null, 1))
}
