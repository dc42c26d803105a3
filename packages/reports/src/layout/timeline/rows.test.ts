import { describe, expect, it } from 'vitest'
import type { BriefingEvent } from '../../briefing.ts'
import { dated, manyDated } from '../../fixtures/dated.ts'
import { eventsInOrder } from '../events.ts'
import { plainLook } from '../look.ts'
import { timelinePt } from '../style.ts'
import { axisOf } from './axis.ts'
import type { Mark } from './mark.ts'
import { rowsOf } from './rows.ts'
import { spansOf } from './span.ts'

const rows = (events: readonly BriefingEvent[]) => {
  const spans = spansOf(eventsInOrder(events).dated)
  return rowsOf(spans, axisOf(spans, plainLook), plainLook)
}

const marks = (events: readonly BriefingEvent[]): readonly Mark[] => rows(events).rows.flat()

const overlapping = (row: readonly Mark[]) =>
  row.flatMap((mark, index) =>
    row.slice(index + 1).filter(({ leftPt, rightPt }) => leftPt < mark.rightPt && mark.leftPt < rightPt),
  )

describe('rowsOf', () => {
  it.each([1, 5, 20, 40, 300])('lets no two of %i events meet, and none leave the drawing', (count) => {
    const { rows: drawn, unlabelled } = rows(manyDated(count))
    expect(drawn.length).toBeLessThanOrEqual(timelinePt.mostRows)
    expect(drawn.flat().length + unlabelled.length).toBe(count)
    expect(drawn.flatMap(overlapping)).toEqual([])
    for (const { leftPt, rightPt } of drawn.flat()) {
      expect(leftPt).toBeGreaterThanOrEqual(0)
      expect(rightPt).toBeLessThanOrEqual(plainLook.page.columnPt + 0.01)
    }
  })

  it('shortens labels before it leaves any out, down to the numbers', () => {
    const [few] = marks(manyDated(3))
    const [many] = marks(manyDated(60))
    expect(few?.label.text).toBe('E1 Meeting number 0 of the river commission')
    expect(many?.label.text).toBe('E1')
    expect(rows(manyDated(300)).unlabelled.length).toBeGreaterThan(0)
  })
})

describe('markOf', () => {
  it('makes a dot of a day alone', () => {
    const kinds = marks(
      ['2016-09-24', '2016-09-25~', '2016-09', '2016', '2015/2016'].map((edtf) => dated(edtf)),
    )
    expect(kinds.map(({ span, kind }) => [span.edtf, kind])).toEqual(
      expect.arrayContaining([
        ['2016-09-24', 'dot'],
        ['2016-09-25~', 'bar'],
        ['2016-09', 'bar'],
        ['2016', 'bar'],
        ['2015/2016', 'bar'],
      ]),
    )
  })

  it('reaches from the earliest to the latest day', () => {
    const [year, day] = marks([dated('2016'), dated('2017-01-01')])
    expect(year?.toPt).toBeCloseTo((day?.fromPt ?? 0) + timelinePt.dot, 0)
  })
})
