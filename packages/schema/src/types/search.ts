import { enumName } from '@claimgraph/model'
import { type Hit, type Match, type Searched, type Segment, searched } from '@claimgraph/store'
import { z } from 'zod'
import { builder } from '../builder.ts'
import { explained } from '../connection.ts'
import { badInput } from '../errors.ts'
import { defaultPageSize } from '../limits.ts'
import { nodeOf } from './node.ts'

const SearchKindEnum = builder.enumType('SearchKind', {
  description: 'The kinds of thing that search finds.',
  values: Object.fromEntries(
    searched.map((kind) => [enumName(kind), { value: kind, description: `A ${kind}.` }]),
  ) as Record<string, { value: Searched; description: string }>,
})

const SearchMatchEnum = builder.enumType('SearchMatch', {
  description: 'How a thing meets what was looked for, the best first.',
  values: {
    CALLED: { value: 'called', description: 'A name or title of it is what was looked for.' },
    BEGINS: { value: 'begins', description: 'A name or title of it begins with what was looked for.' },
    WORDS: { value: 'words', description: 'It has all the words.' },
    ABOUT: { value: 'about', description: 'A claim about an actor that is called so.' },
  } as const satisfies Record<string, { value: Match; description: string }>,
})

const SegmentRef = builder.objectRef<Segment>('SnippetSegment').implement({
  description: 'A piece of a snippet.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Plain text.' }),
    match: t.exposeBoolean('match', { description: 'Whether it is what was looked for.' }),
  }),
})

const SearchHitRef = builder.objectRef<Hit>('SearchHit').implement({
  description: 'A thing that search found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKindEnum, description: 'What sort of thing it is.' }),
    slug: t.exposeString('id', { description: 'Its slug or, for a passage, its id.' }),
    match: t.expose('match', { type: SearchMatchEnum, description: 'How it meets what was looked for.' }),
    snippet: t.expose('snippet', {
      type: [SegmentRef],
      description: 'Its text around what was found, in order; an ellipsis where it was cut.',
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The thing itself.',
      resolve: async ({ kind, id }, _, context) => {
        const node = await nodeOf(context, `${kind[0]?.toUpperCase()}${kind.slice(1)}:${id}`)
        if (!node) throw new Error(`The search index has the ${kind} "${id}", but the graph does not.`)
        return node
      },
    }),
  }),
})

/** Anything may be looked for; what is no word is passed over. */
const Sought = z.string().max(10_000, { error: 'at most 10,000 characters' })

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchHitRef,
      description:
        'Finds themes, actors, events, sources, judgements, claims and passages by their names and words, whatever the case, accents and punctuation. All words must be found; the last may be the beginning of one. What is called so comes first, then what begins so, then what has the words, then claims about an actor that is called so ("Moscow" finds Russia, and claims about Russia).',
      args: {
        query: t.arg.string({ required: true, description: 'What to look for.', validate: Sought }),
        kinds: t.arg({ type: [SearchKindEnum], description: 'Only things of these kinds.' }),
      },
      resolve: async (_, { query, kinds, first, last, after, before }, { store }) => {
        if (last != null || before != null)
          throw badInput('Search is read from the start: give first and after, not last and before.')
        const wanted = { text: query, kinds: kinds ?? undefined }
        const page = await explained(() =>
          store.search.page(wanted, { limit: first ?? defaultPageSize, after: after ?? undefined }),
        ).now()
        const edges = page.rows.map((node) => ({ node, cursor: page.cursorOf(node) }))
        return {
          edges,
          pageInfo: {
            hasNextPage: page.more,
            hasPreviousPage: after != null,
            startCursor: edges.at(0)?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          },
          total: () => explained(() => store.search.count(wanted)),
        }
      },
    },
    { name: 'SearchConnection', description: 'A page of what search found.' },
    { name: 'SearchEdge', description: 'One of the things that search found, with its cursor.' },
  ),
)
