import { describe, expect, it } from 'vitest'
import { label } from '../layout/figure/label.ts'
import { plainLook } from '../layout/look.ts'
import { labelParts } from './labels.ts'
import type { SplitByScript } from './scripts.ts'

/** Hebrew in a font of its own, and no font for the snowman. */
const split: SplitByScript = (text, family) =>
  (text.match(/[\u0590-\u05ff]+(?: [\u0590-\u05ff]+)*|☃|[^\u0590-\u05ff☃]+/g) ?? []).map((piece) => {
    if (piece === '☃') return { text: piece, family: undefined }
    return { text: piece, family: /[\u0590-\u05ff]/.test(piece) ? 'hebrew' : family }
  })

const parts = (text: string) =>
  labelParts(label(text, 0, 0, plainLook), split).map(({ words, family }) => [words.join('|'), family])

describe('labelParts', () => {
  it('is one part where its own font has all', () => {
    expect(parts('A & <B>')).toEqual([['A & <B>', 'sans']])
  })

  it('gives each script its font, and puts words that run to the left where they are seen', () => {
    expect(parts('E3 שלום עולם')).toEqual([
      ['E3 ', 'sans'],
      ['עולם| |שלום', 'hebrew'],
    ])
  })

  it('turns brackets that stand among words that run to the left', () => {
    expect(parts('שלום (12)').map(([words]) => words)).toEqual(['שלום', ')| ', '12', '('])
  })

  it('has no family for what no font has', () => {
    expect(parts('a ☃')).toEqual([
      ['a ', 'sans'],
      ['☃', undefined],
    ])
  })
})
