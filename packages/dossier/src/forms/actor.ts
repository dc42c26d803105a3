import { Actor, ActorRelation, ActorRelationKind, Name, NameKind } from '@claimgraph/model'
import { z } from 'zod'
import { byTermOrListed } from './by-term.ts'
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
type Other = Omit<ActorRelation, 'kind'>

const held = describedAs(ActorRelation.shape.validity, EdtfForm.optional())

const OtherForm = z.union([
  actor.transform((bare): Other => ({ actor: bare })),
  z.strictObject({ actor, validity: held }),
])

/** An actor as a file has it: the canonical name by itself, other names and relations by their kind. */
export const ActorForm = z.strictObject({
  id: declares('actor', Actor.shape.id),
  kind: Actor.shape.kind,
  name: NameForm.describe('The canonical name: the one we print.'),
  names: describedAs(
    Actor.shape.names,
    byTermOrListed(NameKind, NameForm, Name.extend({ validity }), (kind, name) => ({ ...name, kind })),
  ),
  identifiers: Actor.shape.identifiers,
  relations: describedAs(
    Actor.shape.relations,
    byTermOrListed(ActorRelationKind, OtherForm, ActorRelation.extend({ validity: held }), (kind, other) => ({
      ...other,
      kind,
    })),
  ),
  description: Actor.shape.description,
  mergedInto: Actor.shape.mergedInto,
})

export type ActorForm = z.output<typeof ActorForm>
