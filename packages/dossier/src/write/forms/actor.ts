import { type Actor, ActorRelationKind, NameKind } from '@claimgraph/model'
import type { z } from 'zod'
import type { ActorForm } from '../../forms/actor.ts'
import { byTermOrListed, edtf, unless } from '../short.ts'

type Written = z.input<typeof ActorForm>
type Name = Actor['names'][number]
type Other = Actor['relations'][number]

const when = ({ validity }: { readonly validity?: string | undefined }): { validity?: string | number } =>
  validity === undefined ? {} : { validity: edtf(validity) }

const toName = (name: Name): Written['name'] =>
  name.language === undefined && name.validity === undefined
    ? name.text
    : { text: name.text, language: name.language, ...when(name) }

const toListedName = (name: Name) => ({
  text: name.text,
  kind: unless(name.kind, 'alias'),
  language: name.language,
  ...when(name),
})

/** An actor as a file has it: the first name is the canonical one. */
export const writeActor = ({ names: [first, ...others], ...actor }: Actor): Written => ({
  id: actor.id,
  kind: actor.kind,
  name: first === undefined ? actor.id : toName(first),
  names: byTermOrListed(NameKind, others, ({ kind }) => kind, toName, toListedName),
  description: actor.description,
  identifiers: Object.keys(actor.identifiers).length === 0 ? undefined : actor.identifiers,
  relations: byTermOrListed(
    ActorRelationKind,
    actor.relations,
    ({ kind }) => kind,
    (other: Other) => (other.validity === undefined ? other.actor : { actor: other.actor, ...when(other) }),
    (other: Other) => ({ kind: other.kind, actor: other.actor, ...when(other) }),
  ),
  mergedInto: actor.mergedInto,
})
