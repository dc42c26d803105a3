import { describe, expect, it } from 'vitest'
import { dossierYaml, writeDossier } from '../fixture.ts'
import type { RuleCode } from '../problem.ts'
import { readDossier } from '../read.ts'
import { sentencesOf, withoutQuotations } from './prose.ts'
import { alikeFinder } from './similarity.ts'
import { confidenceWords, likelihoodTerms } from './terms.ts'

/** Where a rule is broken by claims, as `line:column words`. */
const placesOf = async (code: RuleCode, claims: string, language = 'en'): Promise<readonly string[]> => {
  const folder = await writeDossier({
    'dossier.yaml': dossierYaml.replace('language: en', `language: ${language}`),
    'claims.yaml': claims,
  })
  const { problems } = await readDossier(folder)
  return problems
    .filter((problem) => problem.code === code)
    .map(
      ({ line, column, excerpt = '', length = 0 }) =>
        `${line}:${column} ${excerpt.slice(column - 1, column - 1 + length)}`,
    )
}

const claim = (id: string, text: string, more = ''): string =>
  `  - { id: ${id}, modality: fact, text: ${JSON.stringify(text)}${more} }\n`

describe('terms of likelihood', () => {
  it.each([
    ['It is likely, and very unlikely to end.', ['first likely', 'first very unlikely']],
    [
      'Probably; highly improbable; a remote chance.',
      ['second Probably', 'second highly improbable', 'second remote chance'],
    ],
    ['A remote village, and the likelihood of rain.', []],
    ['Almost certainly.', ['first Almost certainly']],
  ])('are found in "%s"', (text, expected) => {
    expect(likelihoodTerms(text).map(({ row, words }) => `${row} ${words}`)).toEqual(expected)
  })
})

describe('words of confidence', () => {
  it.each([
    ['We hold this with high confidence.', 'high confidence'],
    ['Our confidence is low.', 'confidence is low'],
    ['We are confident that it closes.', 'We are confident'],
    ['It will close (confidence: moderate).', 'confidence: moderate'],
    ['Our confidence in this remains low.', 'confidence in this remains low'],
    ['Our confidence is only moderate.', 'confidence is only moderate'],
    ['We judge with confidence that it closes.', 'with confidence'],
    ['The owners lost the confidence of the town.', undefined],
    ['Consumer confidence is low.', undefined],
    ['The team played with confidence.', undefined],
  ])('are found in "%s"', (text, expected) => {
    expect(confidenceWords(text)).toBe(expected)
  })
})

describe('likelihood and confidence', () => {
  it.each([
    [
      'in one sentence over lines',
      'We judge with moderate\n      confidence that it will very\n      likely close.',
      1,
    ],
    ['parted by an empty line', 'Our confidence is low\n\n      It will likely close.', 0],
  ])('are found %s, or not', async (_, bottomLine, count) => {
    const folder = await writeDossier({
      'themes.yaml': `themes:\n  - id: a\n    title: A\n    bottomLine: |\n      ${bottomLine}\n`,
    })
    const found = (await readDossier(folder)).problems.filter(
      ({ code }) => code === 'likelihood-with-confidence',
    )
    expect(found.map(({ line }) => line)).toEqual(count === 0 ? [] : [6])
  })
})

describe('quotations', () => {
  it.each([
    ['He spoke of “the regime” today.', 'He spoke of              today.'],
    [
      "The port's owner said 'the regime' and the ministry's men left.",
      "The port's owner said              and the ministry's men left.",
    ],
    ['«Режим» пал.', '        пал.'],
  ])('are blanked out in %s', (text, expected) => {
    expect(withoutQuotations(text)).toBe(expected)
  })
})

describe('sentences', () => {
  it('know where they begin', () => {
    expect(sentencesOf('One. Two?').map(({ start }) => start)).toEqual([0, 5])
  })
})

describe('loaded words', () => {
  it.each([
    ['The flow regime of the river, the tariff regime and the visa-free regime changed.', []],
    ['The lorry slammed into the bridge after a change of course.', []],
    ['The Junta de Andalucía paid, and the volcano spewed ash.', []],
    ['The puppet regime and the juntas fell, of course.', ['puppet regime', 'juntas', 'of course']],
    ['The paper slams the so‑called ministry and lambasts it.', ['slams', 'lambasts', 'so‑called']],
  ])('are found in "%s"', async (text, expected) => {
    const places = await placesOf('loaded-words', `claims:\n${claim('a', text)}`)
    const words = places.map((place) => place.slice(place.indexOf(' ') + 1))
    expect(words.sort()).toEqual([...expected].sort())
  })

  it('are marked where they stand, in a text over lines and as often as they stand there', async () => {
    const text = `claims:
  - id: a
    modality: fact
    text: >-
      The regimen of the regime was hard. A "regime" is not
      what a so-called
      regime is.
`
    expect(await placesOf('loaded-words', text)).toEqual(['5:26 regime', '6:14 so-called', '7:7 regime'])
  })

  it('are let be where they name a set of rules, and in a dossier in another language', async () => {
    expect(await placesOf('loaded-words', `claims:\n${claim('a', 'The sanctions regime ended.')}`)).toEqual(
      [],
    )
    expect(await placesOf('loaded-words', `claims:\n${claim('a', 'The regime ended.')}`, 'de')).toEqual([])
  })
})

describe('duplicate claims', () => {
  it.each([
    ['It fell to −5 degrees.', 'It fell to 5 degrees.', 0],
    ['Prices rose by $5.', 'Prices rose by 5%.', 0],
    ['It is written in C++.', 'It is written in C.', 0],
    ['It ran from 2016-2018.', 'it ran from 2016–2018', 1],
    ['It fell, to 5 degrees - again!', 'It fell to 5 degrees, again', 1],
  ])('are %s and %s, or not', async (one, other, count) => {
    const claims = `claims:\n${claim('a', one)}${claim('b', other)}`
    expect(await placesOf('duplicate-claim', claims)).toHaveLength(count)
  })
})

describe('similar claims', () => {
  const one = 'The ministry will raise the tolls for heavy lorries on the old bridge near town in the spring'
  const other =
    'In the spring the ministry will raise the tolls for heavy lorries on the old bridge near town again'

  it.each([
    ['near', other, '', 1],
    ['of other actors', other, ', actors: { source: [x] }', 0],
    ['of another year', `${other} 2018`, '', 0],
    ['denied', other.replace('will raise', 'will not raise'), '', 0],
    ['with another name', other.replace('ministry', 'Gazette'), '', 0],
    ['of the same wording', `${one}!`, '', 0],
    ['short', 'The tolls rise', '', 0],
  ])('are found where they are %s, or not', async (_, text, more, count) => {
    const claims = `claims:\n${claim('a', one)}${claim('b', text, more)}`
    const folder = await writeDossier({
      'actors.yaml': 'actors: [{ id: x, kind: state, name: X }]\n',
      'claims.yaml': claims,
    })
    const { problems } = await readDossier(folder)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(problems.filter(({ code }) => code === 'similar-claims')).toHaveLength(count)
  })

  const pairs: readonly (readonly [string, ...string[]])[] = [
    [
      'a number in letters',
      'Two of the fourteen wells below the dam fell dry in the first week of March.',
      'Three of the fourteen wells below the dam fell dry in the first week of March.',
    ],
    [
      'the sign of a number',
      'In the first week of March the air at the dam fell to -5 degrees at night.',
      'In the first week of March the air at the dam fell to 5 degrees at night.',
    ],
    ['a negation that is drawn together', `${one} that it had built`, `${one} that it hadn’t built`],
    [
      'a negation in French',
      'Le pont sur la rivière est assez solide pour les camions de trente tonnes qui passent la nuit vers le port.',
      'Le pont sur la rivière n’est pas assez solide pour les camions de trente tonnes qui passent la nuit vers le port.',
    ],
    [
      'a negation in Arabic',
      'السد آمن للشاحنات الكبيرة التي تمر في الليل من القرية إلى الميناء القديم',
      'السد ليس آمن للشاحنات الكبيرة التي تمر في الليل من القرية إلى الميناء القديم',
    ],
    [
      'a name that begins them, and stands elsewhere too',
      'Ossel shipped more rice to the coast in the summer of that year than in any year of the war.',
      'Orrin shipped more rice to the coast in the summer of that year than in any year of the war.',
      'The road to Orrin is closed.',
    ],
  ]
  it.each(pairs)('are not found where they differ in %s', async (_, ...texts) => {
    const claims = texts.map((text, index) => claim(`c${index}`, text)).join('')
    expect(await placesOf('similar-claims', `claims:\n${claims}`)).toEqual([])
  })

  it('are not reported where the analyst has related them', async () => {
    const folder = await writeDossier({
      'claims.yaml': `claims:\n${claim('a', one)}${claim('b', other)}`,
      'analysis.yaml': 'relations: [{ from: b, kind: qualifies, to: a }]\n',
    })
    const { problems } = await readDossier(folder)
    expect(problems.filter(({ code }) => code === 'similar-claims')).toEqual([])
  })

  it('are looked for in time that grows with their number', () => {
    const find = alikeFinder<number>()
    const words = Array.from(
      { length: 40 },
      (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}`,
    )
    const start = process.cpuUsage()
    for (let index = 0; index < 20_000; index += 1)
      find(index, `${words.slice(index % 7, (index % 7) + 20).join(' ')} ${index}`)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20)
  })
})
