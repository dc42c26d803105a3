import { Author, Source, SourceText } from '@claimgraph/model'
import type { Tables } from '@claimgraph/store'
import { builder, idDescription } from '../builder.ts'
import { connect } from '../connection.ts'
import { CitationTypeEnum, ReliabilityEnum, SourceGenreEnum, SourceStatusEnum } from '../enums.ts'
import { assertionListArgs } from '../filters/assertion.ts'
import { globalId, leaf, many, maybe, ownSlug, part } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { ActorRef, AssertionRef, DateStatementRef, PassageRef, SourceRef } from '../refs.ts'
import { AssertionConnection, PassageConnection } from './connections.ts'
import { dateColumns, dateOf } from './date.ts'
import { SourceImpactRef } from './impact.ts'
import { SourceVersionRef } from './record.ts'

const says = meanings(Source)
const signs = meanings(Author)
const texts = meanings(SourceText)

const AuthorRef = builder.objectRef<Tables['authors']>('Author').implement({
  description: 'One author of a source: a person, or an organisation.',
  fields: (t) => ({
    name: t.string({
      description: 'The whole name, given name first.',
      ...leaf(
        ({ family, given, literal }: Tables['authors']) =>
          literal ?? [given, family].filter((name) => name !== null).join(' '),
      ),
    }),
    family: t.exposeString('family', { nullable: true, description: signs.family }),
    given: t.exposeString('given', { nullable: true, description: signs.given }),
    literal: t.exposeString('literal', { nullable: true, description: signs.literal }),
    actor: t.field({
      type: ActorRef,
      nullable: true,
      description: signs.actor,
      ...maybe((store) => store.actors.byIds, 'actor'),
    }),
  }),
})

SourceRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: 'A citable work.',
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Source') }),
    slug: t.string({ description: says.id, ...ownSlug }),
    type: t.expose('type', { type: CitationTypeEnum, description: says.type }),
    genre: t.expose('genre', { type: SourceGenreEnum, description: says.genre }),
    title: t.exposeString('title', { nullable: true, description: says.title }),
    authors: t.field({
      type: [AuthorRef],
      description: says.author,
      ...many((store) => store.sources.authors),
    }),
    containerTitle: t.exposeString('containerTitle', { nullable: true, description: says.containerTitle }),
    publisher: t.exposeString('publisher', { nullable: true, description: says.publisher }),
    issued: t.field({
      type: DateStatementRef,
      nullable: true,
      description: says.issued,
      ...part((source: Tables['sources']) => dateOf(source), dateColumns),
    }),
    url: t.exposeString('url', { nullable: true, description: says.url }),
    language: t.exposeString('language', { nullable: true, description: says.language }),
    descriptor: t.exposeString('descriptor', { nullable: true, description: says.descriptor }),
    reliability: t.expose('reliability', { type: ReliabilityEnum, description: says.reliability }),
    status: t.expose('status', { type: SourceStatusEnum, description: says.status }),
    statusReason: t.exposeString('statusReason', { nullable: true, description: says.statusReason }),
    versions: t.field({
      type: [SourceVersionRef],
      description: says.versions,
      ...many((store) => store.records.versions),
    }),
    sha256: t.exposeString('sha256', { nullable: true, description: texts.sha256 }),
    derivedFrom: t.field({
      type: SourceRef,
      nullable: true,
      description:
        'The source of this dossier that it copies; null for a work of its own or a copy of an unseen one.',
      ...maybe((store) => store.sources.byIds, 'derivedFrom'),
    }),
    derivedFromUnseen: t.string({
      nullable: true,
      ...leaf(({ derivedUnseen }: Tables['sources']) => derivedUnseen),
      description: 'The work that it copies, in words, where that is not a source of this dossier.',
    }),
    origin: t.field({
      type: SourceRef,
      nullable: true,
      description:
        'The end of the chain of copies: itself for a work of its own; null where that is an unseen work.',
      ...maybe((store) => store.sources.byIds, 'origin'),
    }),
    copies: t.field({
      type: [SourceRef],
      description: 'The sources that copy this one.',
      ...many((store) => store.sources.copies),
    }),
    impact: t.field({
      type: SourceImpactRef,
      description: 'What rests on it.',
      ...part(({ id }: { readonly id: string }) => ({ id })),
    }),
    passages: t.connection(
      {
        type: PassageRef,
        description: 'The passages of its text that something in the dossier rests on.',
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.sources.passagesOfSources, args, id),
      },
      PassageConnection,
    ),
    assertions: t.connection(
      {
        type: AssertionRef,
        description: 'What is asserted in it.',
        args: assertionListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.assertions.listOfSources, args, id),
      },
      AssertionConnection,
    ),
  }),
})
