import type { Briefing, BriefingActor } from '../briefing.ts'
import { terms, actor as words } from '../wording.ts'
import { sectionHeading } from './heading.ts'
import { headTable } from './keep.ts'
import { claimNumbers } from './links.ts'
import type { Inline, Node } from './node.ts'
import { register } from './register.ts'

const columns = [
  { head: words.name, share: 106 },
  { head: words.kind, share: 78 },
  { head: words.otherNames, share: 132 },
  { head: words.roles, share: 74 },
  { head: words.claims, share: 53 },
]

/** Names of one kind stand together, so that the word for the kind is printed once. */
const wordOtherNames = (names: BriefingActor['otherNames']): string =>
  [...Map.groupBy(names, ({ kind }) => kind)]
    .map(([kind, group]) => {
      const list = group.map(({ text }) => text).join(', ')
      const mark = terms.nameKinds[kind]
      return mark === null ? list : `${list} (${mark})`
    })
    .join('; ')

const cell = (text: string | Inline[]): Node => ({
  text: text.length === 0 ? words.nothing : text,
  style: 'small',
})

const row = (actor: BriefingActor): Node[] => [
  {
    stack: [
      { text: actor.name, style: 'strong' },
      ...(actor.description === null ? [] : [{ text: actor.description, style: 'quiet' } as const]),
    ],
  },
  cell(terms.actorKinds[actor.kind]),
  cell(wordOtherNames(actor.otherNames)),
  cell(actor.roles.map((role) => terms.roles[role]).join(', ')),
  cell(claimNumbers(actor.claims)),
]

/**
 * Who is spoken of, under which names, and in which claims.
 * @param figure the network with its caption; empty where nothing can be drawn
 */
export const actors = ({ actors }: Briefing, figure: Node[]): Node[] => {
  if (actors.length === 0) return []
  const opening: Node[] = [sectionHeading('actors', words.heading), { text: words.gloss, style: 'gloss' }]
  const table = register(columns, actors.map(row))
  return figure.length === 0
    ? headTable(opening, table)
    : [{ stack: [...opening, ...figure], unbreakable: true }, table]
}
