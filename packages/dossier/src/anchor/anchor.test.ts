import { describe, expect, it } from 'vitest'
import { anchor } from './anchor.ts'
import { splitBlocks } from './blocks.ts'
import { sha256Of } from './digest.ts'

const blocks = splitBlocks('First block.\n \t \n\n  It’s 🇵🇰 new\u00A0here. 𝔘nder 𝔘nder.\nStill there.  \n')

/** A small generator of numbers that are the same in every run. */
const numbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

describe('splitBlocks', () => {
  it('splits at lines that are empty or white space, and trims', () => {
    expect(blocks.map(({ text }) => text)).toEqual([
      'First block.',
      'It’s 🇵🇰 new\u00A0here. 𝔘nder 𝔘nder.\nStill there.',
    ])
  })

  it('reads line ends of Windows and a byte order mark as white space', () => {
    expect(splitBlocks('\uFEFF\r\n\r\na\r\nb\r\n\r\n\r\nc').map(({ text }) => text)).toEqual(['a\r\nb', 'c'])
  })
})

describe('anchor', () => {
  it('counts code points, not UTF-16 units', () => {
    expect(anchor(blocks, { block: 2, start: 5, end: 7, sha256: sha256Of('🇵🇰') })).toMatchObject({
      state: 'anchored',
      words: '🇵🇰',
    })
    expect(anchor(blocks, { exact: 'new\u00A0here' })).toMatchObject({
      position: { block: 2, start: 8, end: 16 },
    })
  })

  it('finds by its words whatever it cuts out by place, in any text', () => {
    const letters = ['a', 'b', ' ', '\n', 'é', '🙂', '𝔘', '\u0301', '\n\n']
    const random = numbers(1)
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 30 }, () => letters[random(letters.length)]).join('')
      const parts = splitBlocks(text)
      const block = random(parts.length) + 1
      const length = parts[block - 1]?.length ?? 0
      const start = random(length)
      const end = start + 1 + random(length - start)
      const words = [...(parts[block - 1]?.text ?? '')].slice(start, end).join('')
      const placed = { state: 'anchored', position: { block, start, end }, words, sha256: sha256Of(words) }
      expect(anchor(parts, { block, start, end, sha256: sha256Of(words) })).toEqual(placed)
      const all = parts.flatMap(({ text: whole }) =>
        [...whole].flatMap((_, at, points) => (points.slice(at).join('').startsWith(words) ? [at] : [])),
      )
      const found = anchor(parts, { exact: words })
      if (all.length === 1) expect(found).toEqual(placed)
      else expect(found.state).toBe('orphaned')
    }
  })

  it('tells repeated words apart by what stands around them, white space aside', () => {
    expect(anchor(blocks, { exact: '𝔘nder' })).toMatchObject({ state: 'orphaned' })
    expect(anchor(blocks, { exact: '𝔘nder', prefix: 'here.' })).toMatchObject({
      position: { start: 18, end: 23 },
    })
    expect(anchor(blocks, { exact: '𝔘nder', suffix: '.\nStill' })).toMatchObject({
      position: { start: 24, end: 29 },
    })
    expect(anchor(blocks, { exact: '𝔘nder', prefix: 'else' })).toMatchObject({ state: 'orphaned' })
  })

  it('follows words that have moved, and never words that only look alike', () => {
    const old = { block: 1, start: 3, end: 10 }
    const exact = 'Still there.'
    expect(anchor(blocks, { ...old, sha256: sha256Of(exact), exact })).toMatchObject({
      state: 'moved',
      position: { block: 2, start: 31, end: 43 },
    })
    expect(anchor(blocks, { ...old, sha256: sha256Of(exact) })).toMatchObject({ state: 'orphaned' })
    expect(anchor(blocks, { ...old, sha256: sha256Of('still there'), exact: 'still there' })).toMatchObject({
      state: 'orphaned',
    })
  })

  it.each([
    ['curly quotes', "It's"],
    ['a no-break space', 'new here'],
    ['a line end', 'Under. Still'.replace('U', '𝔘')],
  ])('says when %s is why the words are not found', (_, exact) => {
    expect(anchor(blocks, { exact })).toMatchObject({
      state: 'orphaned',
      hint: 'block 2 has these words with other quotation marks, dashes, spaces or line ends: copy them from the text',
    })
  })

  it.each([
    ['block', { block: 3, start: 0, end: 1 }, 'the text has 2 blocks, so there is no block 3'],
    ['end', { block: 1, start: 0, end: 13 }, 'block 1 has 12 characters, so there is no 13'],
    ['digest', { block: 1, start: 0, end: 12 }, 'the words from 0 to 12 of block 1 have another digest'],
  ])('says that it is the %s that does not fit', (_, place, reason) => {
    expect(anchor(blocks, { ...place, sha256: sha256Of('x') })).toEqual({ state: 'orphaned', reason })
  })
})
