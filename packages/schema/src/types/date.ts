import { DateStatement } from '@claimgraph/model'
import type { DateColumns } from '@claimgraph/store'
import { DateBasisEnum } from '../enums.ts'
import { leaf, manyBy } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { type DateOfRow, DateStatementRef, PassageRef } from '../refs.ts'

const says = meanings(DateStatement)

/** The columns that a date is made of. */
export const dateColumns = ['edtf', 'basis', 'dateNote', 'earliest', 'latest'] as const

/** The date of a row, or null where there is none. */
export const dateOf = (row: DateColumns, event?: string): DateOfRow | null =>
  row.edtf === null ? null : { ...row, edtf: row.edtf, ...(event === undefined ? {} : { event }) }

DateStatementRef.implement({
  description: 'A date as EDTF, with how it is known.',
  fields: (t) => ({
    edtf: t.expose('edtf', { type: 'EDTF', description: says.edtf }),
    basis: t.field({
      type: DateBasisEnum,
      description: says.basis,
      ...leaf(({ basis }: DateColumns) => basis ?? 'stated', ['basis']),
    }),
    note: t.string({
      nullable: true,
      description: says.note,
      ...leaf(({ dateNote }: DateColumns) => dateNote),
    }),
    earliest: t.expose('earliest', {
      type: 'Date',
      nullable: true,
      description: 'The earliest day it can mean; null where the beginning is open or unknown.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      nullable: true,
      description: 'The latest day it can mean; null where the end is open or unknown.',
    }),
    passages: t.field({
      type: [PassageRef],
      description: says.passages,
      ...manyBy((store) => store.events.datePassages, 'event'),
    }),
  }),
})
