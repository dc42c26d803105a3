import { describe, expect, it } from 'vitest'
import { diffWords, type Run } from './word-diff.ts'

const marked = (runs: readonly Run[]): string =>
  runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

const compare = (before: string, now: string): readonly string[] => {
  const diff = diffWords(before, now)
  return [marked(diff.before), marked(diff.now)]
}

describe('diffWords', () => {
  it('marks the words that one text has alone', () => {
    expect(compare('The gauge fell.', 'The gauge fell by a third.')).toEqual([
      'The gauge fell.',
      'The gauge fell[ by a third].',
    ])
    expect(compare('The old bridge', 'The new bridge')).toEqual(['The [old] bridge', 'The [new] bridge'])
  })

  it('takes spaces between such words with them', () => {
    expect(compare('It stands as published.', 'It was withdrawn.')).toEqual([
      'It [stands][ ][as published].',
      'It [was][ ][withdrawn].',
    ])
  })

  it('knows the words of scripts without spaces', () => {
    expect(compare('中国支持和平', '中国反对和平')).toEqual(['中国[支持]和平', '中国[反对]和平'])
  })

  it('marks all of long texts that have little in common, without taking long', () => {
    const long = (word: string): string => Array.from({ length: 2500 }, (_, n) => `${word}${n}`).join(' ')
    expect(compare(long('a'), long('b'))).toEqual([`[${long('a')}]`, `[${long('b')}]`])
  })
})
