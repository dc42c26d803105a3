import { Passage } from '@claimgraph/model'
import { builder, idDescription } from '../builder.ts'
import { PassageStateEnum } from '../enums.ts'
import { globalId, many, one, ownSlug } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { AssertionRef, PassageRef, SourceRef } from '../refs.ts'

const says = meanings(Passage)

PassageRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: "Where in a source's text something is said: block, and characters inside the block.",
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Passage') }),
    slug: t.string({ description: says.id, ...ownSlug }),
    source: t.field({
      type: SourceRef,
      description: says.source,
      ...one((store) => store.sources.byIds, 'source'),
    }),
    block: t.exposeInt('block', { description: says.block }),
    start: t.exposeInt('start', { description: says.start }),
    end: t.exposeInt('end', { description: says.end }),
    sha256: t.exposeString('sha256', { description: says.sha256 }),
    exact: t.exposeString('exact', { nullable: true, description: says.exact }),
    prefix: t.exposeString('prefix', { nullable: true, description: says.prefix }),
    suffix: t.exposeString('suffix', { nullable: true, description: says.suffix }),
    state: t.expose('state', { type: PassageStateEnum, description: says.state }),
    assertions: t.field({
      type: [AssertionRef],
      description: 'What is asserted in the passage.',
      ...many((store) => store.assertions.ofPassages),
    }),
  }),
})
