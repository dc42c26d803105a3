import type { Deletable, New, Values } from '@claimgraph/store'
import { z } from 'zod'
import type { About } from './arguments.ts'
import { mutation } from './change.ts'
import { AlreadyExists, Conflict, NotFound, Referenced } from './errors.ts'
import { slugIn, slugOf, version } from './existing.ts'
import { within } from './failure.ts'
import { valueAt } from './given.ts'
import { changes, given } from './inputs.ts'
import { type Change, DeletePayload, payloadOf, type Read } from './payloads.ts'
import { changed } from './shape.ts'

/** A kind of thing, as its mutations need to know it. */
export interface Thing<Name extends Deletable, Row extends object> extends Read<Row> {
  readonly kind: Name
  /** With its article, as a description says it. */
  readonly one: string
  /**
   * What the files have a new one under, by a field of it: a passage stands in the file of its source.
   * @default nothing
   */
  readonly under?: { readonly kind: 'theme' | 'source'; readonly field: string }
}

/** Makes the mutations that create, change and delete things of one kind, and gives the payload of the first two. */
export const thing = <Name extends Deletable, Row extends object>({
  kind,
  one,
  under,
  ...read
}: Thing<Name, Row>) => {
  const payload = payloadOf(kind, read)
  const allowed: z.ZodObject = changes[kind]
  const { type } = read
  const text = (args: object, field: string): string | undefined => {
    const value = valueAt(args, [kind, field])
    return typeof value === 'string' ? value : undefined
  }
  const created = (args: object): About => {
    const parent = under && text(args, under.field)
    return under && parent !== undefined
      ? { kind: under.kind, id: parent }
      : { kind, id: text(args, 'slug') ?? text(args, 'id') }
  }
  const existing = (args: object) => ({ kind, id: slugIn(args) })

  mutation(`create${type}`, {
    description: `Creates ${one}, behind all others of its kind.`,
    takes: z.object({ [kind]: given[kind].describe(`The ${kind} to create.`) }),
    about: created,
    gives: payload,
    errors: [AlreadyExists],
    pathOf: within(kind),
    work: async ({ [kind]: value }, { write, by }) => {
      // The schema of the argument is the one of the kind.
      const { activity } = await write.create(by, kind, value as New<Name>)
      return { id: activity.subjectId, activity: activity.id }
    },
  })

  mutation(`update${type}`, {
    description: `Changes ${one}.`,
    takes: z.object({
      slug: slugOf(one),
      version,
      changes: allowed.describe('What is to be changed, and nothing else.'),
    }),
    about: existing,
    gives: payload,
    errors: [NotFound, Conflict],
    pathOf: within('changes'),
    work: async ({ slug, version, changes }, { write, by }): Promise<Change> => {
      const change = (standing: Values[Name]) => changed(standing, changes)
      const { activity } = await write.update(by, kind, slug, change, { version })
      return { id: slug, activity: activity.id }
    },
  })

  mutation(`delete${type}`, {
    description: `Deletes ${one} that nothing refers to.`,
    takes: z.object({ slug: slugOf(one), version }),
    about: existing,
    gives: DeletePayload,
    errors: [NotFound, Conflict, Referenced],
    pathOf: () => 'slug',
    work: async ({ slug, version }, { write, by }) => {
      const { activity } = await write.delete(by, kind, slug, { version })
      return { kind, id: slug, activity: activity.id }
    },
  })
  return payload
}
