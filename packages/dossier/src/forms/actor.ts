import { Actor, ActorRelation, ActorRelationKind, Name, NameKind } from '@claimgraph/model'
import { z } from 'zod'
import { byTerm, flatten } from './by-term.ts'
import { declares } from './declaration.ts'
import { describedAs } from './described.ts'
import { EdtfForm } from './edtf.ts'

const { text, language } = Name.shape

const validity = describedAs(Name.shape.validity, EdtfForm.optional())

/** A name, or the name with its language and validity. */
const NameForm = z.union([
  text.transform((bare): Omit<Name, 'kind'> => ({ text: bare })),
  z.strictObject({ text, language, validity }),
])

const { actor } = ActorRelation.shape

/** The other actor, without the kind of relation, which is the key that it stands under. */
type Other = Omit<z.output<typeof ActorRelation>, 'kind'>

const OtherForm = z.union([
  actor.transform((bare): Other => ({ actor: bare })),
  z.strictObject({ actor, validity: describedAs(ActorRelation.shape.validity, EdtfForm.optional()) }),
])

/** An actor as a file has it: the canonical name by itself, other names and relations by their kind. */
export const ActorForm = z.strictObject({
  id: declares('actor', Actor.shape.id),
  kind: Actor.shape.kind,
  name: NameForm.describe('The canonical name: the one we print.'),
  names: describedAs(
    Actor.shape.names,
    byTerm(NameKind, z.array(NameForm))
      .transform((names): Name[] =>
        flatten(NameKind, names).map(({ term, value }) => ({ ...value, kind: term })),
      )
      .prefault({}),
  ),
  identifiers: Actor.shape.identifiers,
  relations: describedAs(
    Actor.shape.relations,
    byTerm(ActorRelationKind, z.array(OtherForm))
      .transform((others) =>
        flatten(ActorRelationKind, others).map(({ term, value }) => ({ ...value, kind: term })),
      )
      .prefault({}),
  ),
  description: Actor.shape.description,
})

export type ActorForm = z.output<typeof ActorForm>
