import { describe, expect, it } from 'vitest'
import type { Inline } from './node.ts'
import { unbroken } from './unbroken.ts'

const textOf = (parts: readonly Inline[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : String(part.text))).join('')

const keptWhole = (text: string): readonly unknown[] =>
  unbroken(text, 'statement').flatMap((part) => (typeof part !== 'string' && part.noWrap ? [part.text] : []))

describe('unbroken', () => {
  it('keeps compounds whole, each with the space behind it', () => {
    expect(keptWhole('A China-Pakistan (S-400) deal, well-\nknown')).toEqual(['China-Pakistan ', '(S-400) '])
  })

  it('lets what is too long for a line be broken', () => {
    expect(keptWhole(`${'long-'.repeat(20)}word`)).toEqual([])
  })

  it.each(['', 'plain', '-', 'a-b', 'x a-b', 'a-b  c-d', ' 2016-2017. End'])(
    'loses no letter of %j',
    (text) => {
      expect(textOf(unbroken(text, 'statement'))).toBe(text)
    },
  )
})
