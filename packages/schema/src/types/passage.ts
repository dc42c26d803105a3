import { Passage } from '@claimgraph/model'
import { builder } from '../builder.ts'
import { PassageStateEnum } from '../enums.ts'
import { found } from '../found.ts'
import { meanings } from '../meaning.ts'
import { AssertionRef, PassageRef, SourceRef } from '../refs.ts'

const says = meanings(Passage)

builder.node(PassageRef, {
  description: "Where in a source's text something is said: block, and characters inside the block.",
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('id', { description: says.id }),
    source: t.field({
      type: SourceRef,
      description: says.source,
      resolve: async ({ source }, _, { store, load }) =>
        found(await load(store.sources.byIds, source), source),
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
      resolve: async ({ id }, _, { store, load }) => (await load(store.assertions.ofPassages, id)) ?? [],
    }),
  }),
})
