import { describe, expect, it } from 'vitest'
import { isInShard } from './in-shard.ts'
import { parseShard } from './shard.ts'

const themes = Array.from({ length: 300 }, (_, n) => `theme-${n}`)

const shards = (of: number) => Array.from({ length: of }, (_, n) => ({ index: n + 1, of }))

describe('parseShard', () => {
  it('reads a part and a total', () => {
    expect(parseShard('2/3')).toEqual({ index: 2, of: 3 })
    expect(parseShard('1/1')).toEqual({ index: 1, of: 1 })
  })

  it.each([
    ['0/3', 'Expected a part from 1 to 3, got 0: the first of 3 is 1/3.'],
    ['4/3', 'Expected a part from 1 to 3, got 4: the first of 3 is 1/3.'],
    ['1/0', 'Expected a total from 1 to 1000, got 0.'],
    ['1/1001', 'Expected a total from 1 to 1000, got 1001.'],
    ...['x', '', '1', '1/', '/3', '-1/3', '1.5/3', '1/3/5', ' 1/3'].map((text) => [
      text,
      'Expected a number and a total, such as 1/3 for the first of three parts.',
    ]),
  ])('refuses "%s"', (text, message) => {
    expect(() => parseShard(text)).toThrow(message)
  })
})

describe('isInShard', () => {
  it.each([1, 2, 3, 7])('puts every theme into one part of %i, and none of them stays empty', (of) => {
    const parts = shards(of).map((shard) => themes.filter((theme) => isInShard(theme, shard)))
    expect(parts.flat().sort()).toEqual([...themes].sort())
    for (const part of parts) expect(part.length).toBeGreaterThan(themes.length / of / 2)
  })

  it('stays as it is: machines of another version take the same parts', () => {
    const partOf = (theme: string): number => shards(3).findIndex((shard) => isInShard(theme, shard)) + 1
    expect(['a', 'afghan-diplomacy', 'socio-economic-and-cultural-improvements'].map(partOf)).toEqual([
      1, 2, 3,
    ])
  })
})
