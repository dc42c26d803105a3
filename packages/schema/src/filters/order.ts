import type { Sort } from '@claimgraph/store'
import { builder } from '../builder.ts'

/** What the arguments of a list say of its order. */
export const orderDescription =
  'The first decides, the next where it leaves two things level. As in the files unless given.'

type Term<Field extends string> = readonly [name: string, { value: Sort<Field>; description: string }]

/** An enum of the orders of one kind of thing: the order of the files and each field, upwards and downwards. */
export const orderEnum = <Field extends string>(
  name: string,
  things: string,
  fields: Readonly<Record<Field, string>>,
) => {
  const terms = (field: Field | 'rank', term: string, says: string): readonly Term<Field | 'rank'>[] => [
    [term, { value: field, description: `${says}.` }],
    [`${term}_DESC`, { value: `${field} desc`, description: `${says}; the other way round.` }],
  ]
  const all = (Object.entries(fields) as [Field, string][]).flatMap(([field, says]) =>
    terms(field, field.toUpperCase(), says),
  )
  return builder.enumType(name, {
    description: `The orders of a list of ${things}.`,
    values: Object.fromEntries([
      ...terms('rank', 'FILE', 'As in the files of the dossier'),
      ...all,
    ]) as Record<string, Term<Field | 'rank'>[1]>,
  })
}
