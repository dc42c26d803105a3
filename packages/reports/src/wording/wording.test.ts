import { describe, expect, it } from 'vitest'
import { type Language, type Wording, wordingOf } from '../wording.ts'

/** Something to say with each phrase that has places to be filled, by its path. */
const given: Readonly<Record<string, readonly unknown[]>> = {
  'agreement.passedOn': ['Ada Renn'],
  'agreement.repeatedBy': [7],
  'attribution.at': [901, 902, 903],
  'attribution.hedged': [['could', 'might']],
  'attribution.likelihood': ['very likely'],
  'attribution.said': [['Bo Lind', 'Cy Marr'], ['Di Noor', 'Ada Renn'], 'denies'],
  'changes.because': ['status', 'reason'],
  'changes.gloss': ['D'],
  'changes.negative': ['text'],
  'changes.none': ['D'],
  'chronology.number': [907],
  'claim.andMore': [907],
  'claim.elsewhere': [907],
  'claim.namedElsewhere': ['first-exercise'],
  'claim.noun': [7],
  'claim.nounAtStart': [7],
  'corroboration.contested': [907, 908],
  'corroboration.multiple': [907],
  'dates.about': ['2015'],
  'dates.allOf': ['1670', '1672'],
  'dates.andEarlier': ['1984'],
  'dates.andLater': ['1984'],
  'dates.circa': ['1984'],
  'dates.century': ['19'],
  'dates.dayUnknown': ['1984-05'],
  'dates.decade': ['201'],
  'dates.fromOpen': ['2017'],
  'dates.fromUnknown': ['2017'],
  'dates.inMonth': ['M', '2018'],
  'dates.month': [2],
  'dates.monthAndDayUnknown': ['2016'],
  'dates.monthUnknown': ['2016'],
  'dates.onDay': [905, 'M', '2018'],
  'dates.orEarlier': ['1984'],
  'dates.orLater': ['1984'],
  'dates.season': [24, '2001'],
  'dates.someOf': ['1670', '1672'],
  'dates.span': ['1670', '1672'],
  'dates.uncertain': ['1984'],
  'dates.untilOpen': ['1984'],
  'dates.untilUnknown': ['1984'],
  'figure.caption': [907, 'text'],
  'front.asOf': ['D'],
  'front.editors': [['Ada Renn', 'Bo Lind']],
  'front.leftOut': [['one', 'two']],
  'front.page': [907, 908],
  'grade.confidence': ['high'],
  'grade.credibility': ['6', 'meaning'],
  'grade.likelihood': ['very likely'],
  'grade.percent': [907, 908],
  'joining.and': [['one', 'two', 'three']],
  'joining.isolated': ['one'],
  'joining.list': [['one', 'two']],
  'joining.or': [['one', 'two', 'three']],
  'judgement.gloss': ['M'],
  'judgement.number': [907],
  'method.paragraphs': ['M'],
  'network.alt': [['Ada Renn', 'Bo Lind'], ['pair'], 908],
  'network.altPair': ['pair', 907],
  'network.caption': ['strongest', 907],
  'network.label': ['Ada Renn', 907],
  'network.leftOut': [907],
  'network.pair': ['Ada Renn', 'Bo Lind'],
  'source.copies': ['another'],
  'source.number': [907],
  'source.reliability': ['C', 'meaning'],
  'source.status': ['status'],
  'timeline.alt': [['event', 'event'], 905],
  'timeline.altEvent': ['E907', 'D', 'title'],
  'timeline.caption': ['1670', '1672'],
  'timeline.label': ['E907', 'title'],
  'timeline.offAxis': [907],
  'timeline.unlabelled': [907],
}

/** What of the given is no text or number that is to be seen. */
const hidden = [
  'method.paragraphs',
  'agreement.repeatedBy',
  'claim.noun',
  'claim.nounAtStart',
  'dates.month',
  'dates.season',
]
/** What of it is put in other words: the stance, and counts that have been added up. */
const reworded = new Set<unknown>(['denies'])

interface Phrase {
  readonly path: string
  readonly said: string | null
  readonly filled: readonly string[]
}

const flat = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap(flat) : reworded.has(value) ? [] : [String(value)]

const filledIn = (path: string): readonly string[] => {
  if (hidden.includes(path)) return []
  if (path === 'timeline.alt') return ['event', '907']
  return (given[path] ?? []).flatMap(flat)
}

const phrasesIn = (words: unknown, path: string): readonly Phrase[] => {
  if (words === null || typeof words === 'string') return [{ path, said: words, filled: [] }]
  if (typeof words === 'function') {
    const values = given[path]
    if (values === undefined) throw new Error(`Nothing to say ${path} with: add it to what is given.`)
    const said: unknown = words(...values)
    if (typeof said === 'object') return phrasesIn(said, path)
    return [{ path, said: String(said), filled: filledIn(path) }]
  }
  return Object.entries(words as object).flatMap(([name, below]) =>
    phrasesIn(below, path === '' ? name : `${path}.${name}`),
  )
}

const phrasesOf = (language: Language): ReadonlyMap<string, Phrase> =>
  new Map(phrasesIn(wordingOf(language) satisfies Wording, '').map((phrase) => [phrase.path, phrase]))

const english = phrasesOf('en')

/** Marks and numbers, and the labels that TLP lays down for every language. */
const sameInAll = [
  'actor.nothing',
  'changes.nothing',
  'figure.ellipsis',
  'network.label',
  'source.number',
  'timeline.label',
  /^terms\.tlpLabels\./,
  /^terms\.(?:dateBases\.stated|passageStates\.(?:anchored|unchecked)|nameKinds\.(?:canonical|alias))$/,
]

/** Words that French and English share, or write alike. */
const sameInFrench = [
  'changes.aspects.corroboration',
  'changes.aspects.date',
  'changes.groups.sources',
  'chronology.date',
  'chronology.number',
  'chronology.participants',
  'dates.inMonth',
  'dates.onDay',
  'figure.caption',
  'joining.comma',
  'joining.isolated',
  'joining.list',
  'network.altPair',
  'source.heading',
  'terms.actorKinds.organisation',
  'terms.credibilities.5',
  'terms.genres.opinion',
  'terms.nameKinds.code',
  'terms.roles.participant',
]

const sameInArabic = ['dates.inMonth', 'dates.onDay']

const isIn = (path: string, list: readonly (string | RegExp)[]): boolean =>
  list.some((one) => (typeof one === 'string' ? one === path : one.test(path)))

describe.each([
  ['fr', [...sameInAll, ...sameInFrench]],
  ['ar', [...sameInAll, ...sameInArabic]],
] as const)('the words in %s', (language, same) => {
  const phrases = phrasesOf(language)

  it('leave no phrase out, and add none', () => {
    expect([...phrases.keys()]).toEqual([...english.keys()])
    for (const [path, { said }] of phrases) if (said !== null) expect(said.trim(), path).not.toBe('')
  })

  it('differ from the English ones, save where they should not', () => {
    const alike = [...phrases.values()].filter(({ path, said }) => said === english.get(path)?.said)
    expect(alike.map(({ path }) => path).filter((path) => !isIn(path, same))).toEqual([])
    const different = [...phrases.keys()].filter((path) => !alike.some((phrase) => phrase.path === path))
    expect(
      different.filter((path) =>
        isIn(
          path,
          same.filter((one) => typeof one === 'string'),
        ),
      ),
    ).toEqual([])
  })

  it('hold what is put into them', () => {
    for (const { path, said, filled } of phrases.values())
      for (const value of filled) expect(said, path).toContain(value)
    expect(phrases.get('method.paragraphs.0.text')?.said).toContain('M')
  })
})

const textsOf = (language: Language): readonly string[] =>
  [...phrasesOf(language).values()].flatMap(({ said }) => (said === null ? [] : [said]))

describe('typography', () => {
  it('sets French marks with a narrow no-break space, and apostrophes as they are printed', () => {
    for (const text of textsOf('fr')) {
      expect(text).not.toMatch(/ [;:!?%»]|« |«[^\u202f]|[^\u202f]»|'/)
      expect(text).not.toMatch(/[\p{Letter}\d)][;!?]/u)
    }
    expect(wordingOf('fr').grade.likelihood('probable')).toBe('Probabilité\u202f: probable.')
  })

  it('leaves what is put into French words as it is', () => {
    expect(wordingOf('fr').source.status('a ; b : c')).toContain('a ; b : c')
  })

  it('sets Arabic commas, semicolons and question marks, and digits as in the data', () => {
    for (const text of textsOf('ar')) {
      expect(text.replaceAll(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/[,;?]/)
      expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/)
    }
  })

  it('closes every isolate that it opens', () => {
    for (const text of textsOf('ar'))
      expect(text.split('\u2068').length, text).toBe(text.split('\u2069').length)
    expect(textsOf('fr').join('')).not.toMatch(/[\u2066-\u2069]/)
  })
})

describe('counts', () => {
  it('has the six forms of Arabic', () => {
    const { multiple } = wordingOf('ar').corroboration
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(multiple)).toEqual([
      'لا مصادر أصلية مستقلة.',
      'مصدر أصلي مستقل واحد.',
      'مصدران أصليان مستقلان.',
      '3 مصادر أصلية مستقلة.',
      '10 مصادر أصلية مستقلة.',
      '11 مصدرًا أصليًا مستقلًا.',
      '99 مصدرًا أصليًا مستقلًا.',
      '100 مصدر أصلي مستقل.',
      '102 مصدر أصلي مستقل.',
      '103 مصادر أصلية مستقلة.',
      '111 مصدرًا أصليًا مستقلًا.',
    ])
  })

  it('counts nothing as one in French', () => {
    const { leftOut } = wordingOf('fr').network
    expect([0, 1, 2].map((count) => leftOut(count).split(' ')[1])).toEqual(['acteur', 'acteur', 'acteurs'])
  })
})

describe('joining', () => {
  it('keeps names that run the other way to themselves', () => {
    expect(wordingOf('en').joining.and(['Ada Renn', 'مریم خان'])).toBe('Ada Renn and \u2068مریم خان\u2069')
    expect(wordingOf('ar').joining.and(['Ada Renn', 'Bo Lind', 'مريم'])).toBe(
      '\u2068Ada Renn\u2069 و\u00a0\u2068Bo Lind\u2069 ومريم',
    )
    expect(wordingOf('ar').joining.or(['1667', '1668'])).toBe('1667 أو 1668')
  })

  it('attributes in French and Arabic: one, several, relayed, unnamed', () => {
    const { said } = wordingOf('fr').attribution
    expect(said(['Ada Renn'], [], 'asserts')).toBe('Ada Renn affirme')
    expect(said(['Ada Renn', 'Bo Lind'], [], 'denies')).toBe('Ada Renn et Bo Lind démentent')
    expect(said([], [], 'doubts')).toBe('La source met en doute')
    expect(said([], ['la presse', 'Ada Renn'], 'reports')).toBe(
      'Selon Ada Renn, citant la presse, une personne non nommée a rapporté',
    )
    const arabic = wordingOf('ar').attribution.said
    expect(arabic(['مريم'], [], 'asserts')).toBe('قول صادر عن مريم')
    expect(arabic([], [], 'doubts')).toBe('تشكيك وارد في المصدر')
    expect(arabic([], ['الصحافة', 'مريم'], 'denies')).toBe(
      'بحسب مريم، نقلًا عن الصحافة، نفي صادر عن جهة لم تُسمَّ',
    )
  })
})
