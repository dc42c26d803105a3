import { describe, expect, it } from 'vitest'
import { contrast, mixed, plainColours, TextColour } from './colour.ts'

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d, either way', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })
})

it('mixes colours', () => {
  expect(mixed('#000000', '#ffffff', 0)).toBe('#000000')
  expect(mixed('#102030', '#ffffff', 1)).toBe('#ffffff')
  expect(mixed('#000000', '#fefefe', 0.5)).toBe('#7f7f7f')
})

it('names a shade that can be read, for every colour that cannot', () => {
  for (const colour of ['#ffcc00', '#00ff00', '#ff80c0', '#ffffff', '#aaaaff']) {
    const message = TextColour.safeParse(colour).error?.issues[0]?.message ?? ''
    const shade = /(#[0-9a-f]{6}) would do$/.exec(message)?.[1] ?? ''
    expect(TextColour.safeParse(shade).success).toBe(true)
    expect(contrast(shade, plainColours.ground)).toBeGreaterThanOrEqual(4.5)
  }
})
