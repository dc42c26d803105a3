import { describe, expect, it } from 'vitest'
import { endless } from '../fixtures/variations.ts'
import { valuesOf } from '../fixtures/walk.ts'
import { estimateHeight } from './height.ts'
import { headTable, keepOpening, keepTogether } from './keep.ts'
import { plainLook } from './look.ts'
import type { TextNode } from './node.ts'
import { register } from './register.ts'

const { page } = plainLook

const short = (text = 'A short line.'): TextNode => ({ text, style: 'small' })
const long: TextNode = { text: endless, style: 'body' }

describe('estimateHeight', () => {
  it('is no less than the lines of the widest letters need', () => {
    const letters = 300
    const lines = Math.ceil((letters * 10.5 * 1.005) / page.columnPt)
    expect(
      estimateHeight({ text: 'W'.repeat(letters), style: 'body' }, page.columnPt, plainLook),
    ).toBeGreaterThanOrEqual(lines * 10.5 * 1.371)
  })

  it('counts every line that the text itself breaks', () => {
    const one = estimateHeight(short('a'), page.columnPt, plainLook)
    expect(estimateHeight(short('a\nb\r\nc\u2028d'), page.columnPt, plainLook)).toBeCloseTo(4 * one)
  })
})

describe('keepTogether', () => {
  it('keeps a short block whole and lets a long one break, so that nothing of it is dropped', () => {
    expect(keepTogether([short()], plainLook).unbreakable).toBe(true)
    expect(keepTogether([long], plainLook).unbreakable).toBe(false)
  })
})

describe('keepOpening', () => {
  it('keeps at least the opening of a long entry whole', () => {
    const [opening, ...rest] = keepOpening([short()], [long], plainLook)
    expect(opening).toMatchObject({ unbreakable: true, stack: [short()] })
    expect(rest).toEqual([long])
  })

  it('keeps a short entry whole', () => {
    expect(keepOpening([short()], [short()], plainLook)).toMatchObject([{ unbreakable: true }])
  })
})

describe('headTable', () => {
  it.each([['short', short()] as const, ['endless', long] as const])(
    'reserves room for the first row of a table with %s rows, and never more than a page has',
    (_, cell) => {
      const [heading, table] = headTable(
        [short('Heading')],
        register([{ head: 'Head', share: 1 }], [[cell]], plainLook),
        plainLook,
      )
      const [reserved] = valuesOf(heading, 'margin')
      const [, , , bottom = 0] = Array.isArray(reserved) ? reserved : []
      expect(bottom).toBeGreaterThan(0)
      expect(bottom).toBeLessThan(page.columnHeightPt / 2)
      expect(table).toMatchObject({ margin: [0, -bottom, 0, 0] })
    },
  )
})

describe('register', () => {
  it('repeats its head, and keeps rows whole only where all of them are short', () => {
    const columns = [{ head: 'Head', share: 1 }]
    expect(register(columns, [[short()]], plainLook).table).toMatchObject({
      headerRows: 1,
      dontBreakRows: true,
    })
    expect(register(columns, [[short()], [long]], plainLook).table).toMatchObject({
      headerRows: 1,
      keepWithHeaderRows: 0,
      dontBreakRows: false,
    })
  })

  it('fills the column of text exactly', () => {
    const { table, layout } = register(
      [
        { head: 'a', share: 1 },
        { head: 'b', share: 3 },
      ],
      [[short(), short()]],
      plainLook,
    )
    const padding = layout.paddingRight?.(0, { table: { body: [[{}, {}]] } })
    const widths = table.widths.filter((width) => width !== 'auto')
    expect(widths.reduce((total, width) => total + width, padding ?? 0)).toBeCloseTo(page.columnPt)
  })
})
