import { DateStatement } from '@claimgraph/model'
import type { DateColumns } from '@claimgraph/store'
import { DateBasisEnum } from '../enums.ts'
import { meanings } from '../meaning.ts'
import { DateStatementRef, PassageRef } from '../refs.ts'

const says = meanings(DateStatement)

/** The date of a row, or null where there is none. */
export const dateOf = (row: DateColumns, event?: string): typeof DateStatementRef.$inferType | null =>
  row.edtf === null ? null : { ...row, edtf: row.edtf, ...(event === undefined ? {} : { event }) }

DateStatementRef.implement({
  description: 'A date as EDTF, with how it is known.',
  fields: (t) => ({
    edtf: t.expose('edtf', { type: 'EDTF', description: says.edtf }),
    basis: t.field({
      type: DateBasisEnum,
      description: says.basis,
      resolve: ({ basis }) => basis ?? 'stated',
    }),
    note: t.exposeString('dateNote', { nullable: true, description: says.note }),
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
      resolve: async ({ event }, _, { store, load }) =>
        event === undefined ? [] : ((await load(store.events.datePassages, event)) ?? []),
    }),
  }),
})
