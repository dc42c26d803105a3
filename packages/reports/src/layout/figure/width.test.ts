import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { plainLetters } from '../letters.ts'
import { plainLook } from '../look.ts'
import { fitLabel, labelWidth } from './width.ts'

interface Font {
  readonly unitsPerEm: number
  readonly characterSet: readonly number[]
  readonly glyphForCodePoint: (code: number) => { readonly advanceWidth: number }
}

const openFont = (): Font => {
  const own = createRequire(import.meta.url)
  const pdfkit = createRequire(createRequire(own.resolve('pdfmake')).resolve('pdfkit'))
  const fontkit: { openSync: (path: string) => Font } = pdfkit('fontkit')
  return fontkit.openSync(
    own.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  )
}

describe('labelWidth', () => {
  it('is no less than the font needs, for every character that it has', () => {
    const font = openFont()
    const tooWide = font.characterSet.filter(
      (code) =>
        font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm >
        labelWidth(String.fromCodePoint(code), 1, plainLetters),
    )
    expect(tooWide.map((code) => String.fromCodePoint(code))).toEqual([])
  })
})

describe('fitLabel', () => {
  it('leaves alone what fits', () => {
    expect(fitLabel('Keshira', 8, 100, plainLook)).toBe('Keshira')
  })

  it.each(['Ossel River Commission', 'W'.repeat(30), '日本'.repeat(20)])('cuts %s to its room', (name) => {
    const cut = fitLabel(name, 8, 60, plainLook)
    expect(cut).toMatch(/\S…$/)
    expect(labelWidth(cut, 8, plainLetters)).toBeLessThanOrEqual(60)
  })
})
