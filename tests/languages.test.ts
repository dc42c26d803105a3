import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Briefing,
  executeBy,
  fetchBriefing,
  fetchThemes,
  lookOf,
  renderBriefing,
} from '@claimgraph/reports'
import { executeOver } from '@claimgraph/schema'
import { openStore } from '@claimgraph/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleGraph } from './databases.ts'
import { folded, qpdfCheck, type ReadPdf, readBeside, readDirection, readPdf, readStructure } from './pdf.ts'

type Language = 'en' | 'fr' | 'ar'

interface Printed {
  readonly briefing: Briefing
  readonly bytes: Uint8Array
  readonly read: ReadPdf
}

let briefings: readonly Briefing[]
let folder: string
const printed = new Map<Language, readonly Printed[]>()

const print = async (briefing: Briefing, language: Language): Promise<Printed> => {
  const { bytes } = await renderBriefing(briefing, lookOf({ language }))
  const file = join(folder, `${briefing.theme.slug}.${language}.pdf`)
  await writeFile(file, bytes)
  return { briefing, bytes, read: await readPdf(file) }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  const store = await openStore('sqlite::memory:')
  await store.load(await sampleGraph())
  const execute = executeBy(executeOver(store))
  const themes = await fetchThemes(execute)
  briefings = await Promise.all(themes.map(({ slug }) => fetchBriefing(execute, slug)))
  await store.close()
  for (const language of ['en', 'fr', 'ar'] as const)
    printed.set(language, await Promise.all(briefings.map((briefing) => print(briefing, language))))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const printedIn = (language: Language): readonly Printed[] => printed.get(language) ?? []

/** Every sample has these sections. */
const sections = {
  fr: [
    'L’essentiel',
    'Jugements clés',
    'Chronologie',
    'Acteurs',
    'Ce qu’affirment les sources',
    'Points d’accord et de désaccord des sources',
    'Ce que nous ignorons',
    'Sources',
    'Comment lire ce document',
  ],
  ar: [
    'الخلاصة',
    'التقديرات الرئيسية',
    'التسلسل الزمني',
    'الجهات الفاعلة',
    'ما تقوله المصادر',
    'مواضع اتفاق المصادر واختلافها',
    'ما لا نعرفه',
    'المصادر',
    'كيف تُقرأ هذه الوثيقة',
  ],
} as const

/** Without what pdf.js adds around words that run from right to left. */
const legible = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')

describe.each(['fr', 'ar'] as const)('briefings of the sample in %s', (language) => {
  it('have their sections, in that language and in order', async () => {
    expect(printedIn(language)).toHaveLength(5)
    for (const { briefing, bytes, read } of printedIn(language)) {
      const { outline, text, language: said, title, deadLinks } = read
      expect(outline.filter((heading) => sections[language].some((known) => known === heading))).toEqual(
        sections[language],
      )
      expect(said).toBe(language)
      expect(title).toBe(briefing.theme.title)
      expect(deadLinks).toEqual([])
      expect(await qpdfCheck(bytes)).toBe(0)
      for (const heading of sections[language]) expect(legible(text)).toContain(folded(heading))
    }
  })

  it('say in English what the dossier says in English', async () => {
    for (const { briefing, read } of printedIn(language))
      for (const claim of briefing.claims) expect(read.text).toContain(folded(claim.text))
  })
})

it('say which words are in the language of the dossier, where that is another', async () => {
  for (const { briefing, bytes } of printedIn('ar')) {
    const { elements } = await readStructure(bytes)
    const inEnglish = elements.filter(({ lang }) => lang === 'en')
    expect(inEnglish.length).toBeGreaterThan(briefing.claims.length)
    expect(inEnglish.filter(({ role }) => role === 'H1')).toHaveLength(1)
    expect(inEnglish.filter(({ role }) => role === 'H2')).toHaveLength(0)
  }
  for (const { bytes } of printedIn('en')) {
    const { elements } = await readStructure(bytes)
    expect(new Set(elements.map(({ role, lang }) => (role === 'Document' ? undefined : lang)))).toEqual(
      new Set([undefined]),
    )
  }
})

describe('pages', () => {
  const isRising = (places: readonly number[]): boolean =>
    places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))

  it('begin at the right in Arabic: columns and numbers are read from there, and the structure tells them in that order', async () => {
    for (const { bytes } of printedIn('ar')) {
      const { rows, items } = await readBeside(bytes)
      expect(rows.length).toBeGreaterThan(10)
      expect(items.length).toBeGreaterThan(20)
      for (const places of [...rows, ...items]) expect(isRising(places.toReversed())).toBe(true)
      expect(await readDirection(bytes)).toBe('R2L')
    }
  })

  it('begin at the left in French and English', async () => {
    for (const { bytes } of [...printedIn('fr'), ...printedIn('en')]) {
      const { rows, items } = await readBeside(bytes)
      expect(rows.length).toBeGreaterThan(10)
      expect(items.length).toBeGreaterThan(20)
      for (const places of [...rows, ...items]) expect(isRising(places)).toBe(true)
      expect(await readDirection(bytes)).toBeUndefined()
    }
  })
})
