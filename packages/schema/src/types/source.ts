import { Author, Source, SourceText } from '@claimgraph/model'
import type { Tables } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { connect } from '../connection.ts'
import { CitationTypeEnum, ReliabilityEnum, SourceGenreEnum, SourceStatusEnum } from '../enums.ts'
import { found } from '../found.ts'
import { meanings } from '../meaning.ts'
import { ActorRef, AssertionRef, DateStatementRef, PassageRef, SourceRef } from '../refs.ts'
import { AssertionConnection, PassageConnection } from './connections.ts'
import { dateOf } from './date.ts'
import { assertionFilter, assertionListArgs } from './filters.ts'

const says = meanings(Source)
const signs = meanings(Author)
const texts = meanings(SourceText)

const AuthorRef = builder.objectRef<Tables['authors']>('Author').implement({
  description: 'One author of a source: a person, or an organisation.',
  fields: (t) => ({
    name: t.string({
      description: 'The whole name, given name first.',
      resolve: ({ family, given, literal }) =>
        literal ?? [given, family].filter((part) => part !== null).join(' '),
    }),
    family: t.exposeString('family', { nullable: true, description: signs.family }),
    given: t.exposeString('given', { nullable: true, description: signs.given }),
    literal: t.exposeString('literal', { nullable: true, description: signs.literal }),
    actor: t.field({
      type: ActorRef,
      nullable: true,
      description: signs.actor,
      resolve: async ({ actor }, _, { store, load }) =>
        actor === null ? null : found(await load(store.actors.byIds, actor), actor),
    }),
  }),
})

builder.node(SourceRef, {
  description: 'A citable work.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    slug: t.exposeString('id', { description: says.id }),
    type: t.expose('type', { type: CitationTypeEnum, description: says.type }),
    genre: t.expose('genre', { type: SourceGenreEnum, description: says.genre }),
    title: t.exposeString('title', { nullable: true, description: says.title }),
    authors: t.field({
      type: [AuthorRef],
      description: says.author,
      resolve: async ({ id }, _, { store, load }) => (await load(store.sources.authors, id)) ?? [],
    }),
    containerTitle: t.exposeString('containerTitle', { nullable: true, description: says.containerTitle }),
    publisher: t.exposeString('publisher', { nullable: true, description: says.publisher }),
    issued: t.field({
      type: DateStatementRef,
      nullable: true,
      description: says.issued,
      resolve: (source) => dateOf(source),
    }),
    url: t.exposeString('url', { nullable: true, description: says.url }),
    language: t.exposeString('language', { nullable: true, description: says.language }),
    descriptor: t.exposeString('descriptor', { nullable: true, description: says.descriptor }),
    reliability: t.expose('reliability', { type: ReliabilityEnum, description: says.reliability }),
    status: t.expose('status', { type: SourceStatusEnum, description: says.status }),
    statusReason: t.exposeString('statusReason', { nullable: true, description: says.statusReason }),
    sha256: t.exposeString('sha256', { nullable: true, description: texts.sha256 }),
    derivedFrom: t.field({
      type: SourceRef,
      nullable: true,
      description:
        'The source of this dossier that it copies; null for a work of its own or a copy of an unseen one.',
      resolve: async ({ derivedFrom }, _, { store, load }) =>
        derivedFrom === null ? null : found(await load(store.sources.byIds, derivedFrom), derivedFrom),
    }),
    derivedFromUnseen: t.exposeString('derivedUnseen', {
      nullable: true,
      description: 'The work that it copies, in words, where that is not a source of this dossier.',
    }),
    origin: t.field({
      type: SourceRef,
      nullable: true,
      description:
        'The end of the chain of copies: itself for a work of its own; null where that is an unseen work.',
      resolve: async ({ origin }, _, { store, load }) =>
        origin === null ? null : found(await load(store.sources.byIds, origin), origin),
    }),
    copies: t.field({
      type: [SourceRef],
      description: 'The sources that copy this one.',
      resolve: async ({ id }, _, { store, load }) => (await load(store.sources.copies, id)) ?? [],
    }),
    passages: t.connection(
      {
        type: PassageRef,
        description: 'The passages of its text that something in the dossier rests on.',
        resolve: ({ id }, page, context) =>
          connect(context, context.store.sources.passagesOfSources, page, {}, { parent: id }),
      },
      PassageConnection,
    ),
    assertions: t.connection(
      {
        type: AssertionRef,
        description: 'What is asserted in it.',
        args: assertionListArgs,
        resolve: ({ id }, { where, ...page }, context) =>
          connect(context, context.store.assertions.listOfSources, page, assertionFilter(where), {
            parent: id,
          }),
      },
      AssertionConnection,
    ),
  }),
})
