import { expect, it } from 'vitest'
import { riverBriefing } from './fixtures/briefing.ts'
import { renderBriefing } from './render.ts'

const printed = async (bottomLine: string) =>
  (await renderBriefing({ ...riverBriefing, theme: { ...riverBriefing.theme, bottomLine } })).pages

const paragraphOf = (characters: number, unit: string): string => unit.repeat(characters / unit.length)

// With lines that are broken in a time that grows with the square, most of these take far longer.
it.each([
  ['words', 1_000_000, 'Rivers lead to the sea. '],
  ['letters without a space', 500_000, 'abcdefghij'],
  ['letters that the font joins', 50_000, 'fi'],
  ['Cyrillic words', 200_000, 'Слово и дело. '],
  ['words of two scripts', 100_000, 'عرب and '],
  ['short lines', 40_000, 'a\n'],
  ['spaces', 1_000_000, ' '],
])('prints a paragraph of %s, %d characters long', { timeout: 60_000 }, async (_, characters, unit) => {
  expect(await printed(`${paragraphOf(characters, unit)}.`)).toBeGreaterThan(5)
})
