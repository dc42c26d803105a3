import { expect, it } from 'vitest'
import { plainLook } from '../look.ts'
import { label, plainLine } from './label.ts'
import { shape, step } from './svg.ts'

it('writes numbers with two decimals, and never a negative zero', () => {
  expect(shape('circle', { cx: 1 / 3, cy: -0.001, r: 2 })).toBe('<circle cx="0.33" cy="0" r="2"/>')
  expect(step('Q', 1 / 3, 2, -0.004, 4.006)).toBe('Q0.33 2 0 4.01')
})

it('makes one line of a label, without what is no character', () => {
  expect(plainLine(' a\n\tb\u0000c\u0007\ud800d\uffff ')).toBe('a bcd')
})

it('puts a label with its baseline below the middle', () => {
  const { baselinePt, sizePt } = label('Keshira', 0, 100, plainLook)
  expect(baselinePt).toBeGreaterThan(100)
  expect(baselinePt).toBeLessThan(100 + sizePt / 2)
})
