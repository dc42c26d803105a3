import type { Briefing, BriefingActor } from '../briefing.ts'
import { sectionHeading } from './heading.ts'
import { headTable } from './keep.ts'
import { firstClaimNumbers } from './links.ts'
import type { Look } from './look.ts'
import type { Inline, Node } from './node.ts'
import { type Column, register } from './register.ts'

const columnsOf = ({ words: { actor: words } }: Look): readonly Column[] => [
  { head: words.name, share: 106 },
  { head: words.kind, share: 78 },
  { head: words.otherNames, share: 132 },
  { head: words.roles, share: 74 },
  { head: words.claims, share: 53 },
]

/** Names of one kind stand together, so that the word for the kind is printed once. */
const wordOtherNames = (names: BriefingActor['otherNames'], { words: { joining, terms } }: Look): string =>
  [...Map.groupBy(names, ({ kind }) => kind)]
    .map(([kind, group]) => {
      const list = joining.list(group.map(({ text }) => text))
      const mark = terms.nameKinds[kind]
      return mark === null ? list : `${list} (${mark})`
    })
    .join(joining.semicolon)

const cell = (text: string | Inline[], { words }: Look): Node => ({
  text: text.length === 0 ? words.actor.nothing : text,
  style: 'small',
})

const row = (actor: BriefingActor, look: Look): Node[] => [
  {
    stack: [
      { text: actor.name, style: 'strong', fromDossier: true },
      ...(actor.description === null
        ? []
        : [{ text: actor.description, style: 'quiet', fromDossier: true } as const]),
    ],
  },
  cell(look.words.terms.actorKinds[actor.kind], look),
  cell(wordOtherNames(actor.otherNames, look), look),
  cell(actor.roles.map((role) => look.words.terms.roles[role]).join(look.words.joining.comma), look),
  cell(firstClaimNumbers(actor.claims, look), look),
]

/**
 * Who is spoken of, under which names, and in which claims.
 * @param figure the network with its caption; empty where nothing can be drawn
 */
export const actors = ({ actors }: Briefing, figure: Node[], look: Look): Node[] => {
  const words = look.words.actor
  if (actors.length === 0) return []
  const opening: Node[] = [sectionHeading('actors', words.heading), { text: words.gloss, style: 'gloss' }]
  const table = register(
    columnsOf(look),
    actors.map((actor) => row(actor, look)),
    look,
  )
  return figure.length === 0
    ? headTable(opening, table, look)
    : [{ stack: [...opening, ...figure], unbreakable: true }, table]
}
