import { builder } from '../builder.ts'
import { SubjectEnum } from '../enums.ts'
import {
  AlreadyExists,
  Conflict,
  NotFound,
  ReadOnly,
  Referenced,
  type Referrer,
  type UserError,
  ValidationError,
} from './errors.ts'
import type { InputIssue } from './issues.ts'

const message = 'What is wrong, what was expected and what to do next.'

const UserErrorRef = builder.interfaceRef<UserError>('UserError').implement({
  description:
    'Why a change was not made. Every result of a mutation that is not its payload is one of these.',
  fields: (t) => ({ message: t.exposeString('message', { description: message }) }),
})

const interfaces = [UserErrorRef]

const IssueRef = builder.objectRef<InputIssue>('ValidationIssue').implement({
  description: 'One thing that is wrong with what was given.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where: arguments and fields, such as `claim.themes.0`.' }),
    message: t.exposeString('message', { description: 'What was expected there, and what came.' }),
    hint: t.string({
      nullable: true,
      description: 'The nearest right word, or the next step.',
      resolve: ({ hint }) => hint,
    }),
  }),
})

builder.objectType(ValidationError, {
  name: 'ValidationError',
  interfaces,
  description: 'What was given is not as the model wants it. All that is wrong is told at once.',
  fields: (t) => ({
    message: t.string({
      description: message,
      resolve: async (error) => (await error.whole()).message,
    }),
    issues: t.field({
      type: [IssueRef],
      description: 'All that is wrong.',
      resolve: async (error) => (await error.whole()).issues,
    }),
  }),
})

const thing = {
  kind: 'What sort of thing it is.',
  slug: 'The slug of the thing.',
}

builder.objectType(NotFound, {
  name: 'NotFound',
  interfaces,
  description: 'There is nothing of this kind with this slug.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SubjectEnum, description: thing.kind }),
    slug: t.exposeString('slug', { description: 'The slug that was given.' }),
    nearest: t.string({
      nullable: true,
      description: 'The slug that was most likely meant; null where none is near.',
      resolve: ({ nearest }) => nearest,
    }),
  }),
})

builder.objectType(AlreadyExists, {
  name: 'AlreadyExists',
  interfaces,
  description: 'The slug is taken.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SubjectEnum, description: thing.kind }),
    slug: t.exposeString('slug', { description: thing.slug }),
  }),
})

builder.objectType(Conflict, {
  name: 'Conflict',
  interfaces,
  description: 'The thing was changed by someone else since its version was read. Read it again.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SubjectEnum, description: thing.kind }),
    slug: t.exposeString('slug', { description: thing.slug }),
    expected: t.int({
      nullable: true,
      description: 'The version that was given; null where none was.',
      resolve: ({ clash }) => clash.expected,
    }),
    found: t.int({
      nullable: true,
      description: 'The version that the thing has now; null where it is gone or has none.',
      resolve: ({ clash }) => clash.found,
    }),
    changedBy: t.string({
      nullable: true,
      description: 'Who changed it last; null where that is not on record.',
      resolve: ({ clash }) => clash.changedBy?.agent,
    }),
    changedAt: t.string({
      nullable: true,
      description: 'When it was changed last, in UTC; null where that is not on record.',
      resolve: ({ clash }) => clash.changedBy?.at,
    }),
  }),
})

const ReferrerRef = builder.objectRef<Referrer>('Referrer').implement({
  description: 'A thing that refers to another.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SubjectEnum, description: thing.kind }),
    slug: t.exposeString('slug', { description: thing.slug }),
  }),
})

builder.objectType(Referenced, {
  name: 'Referenced',
  interfaces,
  description: 'The thing cannot be deleted while others refer to it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SubjectEnum, description: thing.kind }),
    slug: t.exposeString('slug', { description: thing.slug }),
    by: t.field({
      type: [ReferrerRef],
      description: 'What refers to it: at most 20 things of each kind.',
      resolve: ({ by }) => by,
    }),
    total: t.exposeInt('total', { description: 'How many things refer to it.' }),
  }),
})

builder.objectType(ReadOnly, {
  name: 'ReadOnly',
  interfaces,
  description: 'The graph is made from the files of a dossier, which are to be edited instead.',
  fields: (t) => ({
    file: t.string({
      nullable: true,
      description:
        'The file to edit: where the thing is declared, or where a new one goes. Null where it is not known.',
      resolve: ({ place }) => place?.file,
    }),
    line: t.int({
      nullable: true,
      description: 'The line at which the thing is declared, from 1; null for a new one.',
      resolve: ({ place }) => place?.line,
    }),
  }),
})
