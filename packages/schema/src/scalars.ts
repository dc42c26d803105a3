import { Day, Edtf } from '@claimgraph/model'
import type { z } from 'zod'
import { builder } from './builder.ts'
import { badInput } from './errors.ts'

const parseWith =
  (schema: z.ZodType<string>) =>
  (value: unknown): string => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    throw badInput(`Expected ${parsed.error.issues[0]?.message ?? 'a date'}, got ${JSON.stringify(value)}.`)
  }

builder.scalarType('JSON', {
  description: 'Any JSON value, as it is.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
})

builder.scalarType('Date', {
  description: 'A calendar day, `YYYY-MM-DD`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value,
  parseValue: parseWith(Day),
})

builder.scalarType('EDTF', {
  description:
    'A date in the Extended Date/Time Format: `2016`, `2015~` (about), `2018-01?` (uncertain), `2017/..` (open).',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => value,
  parseValue: parseWith(Edtf),
})
