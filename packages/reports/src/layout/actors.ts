import type { Briefing, BriefingActor } from '../briefing.ts'
import { terms, actor as words } from '../wording.ts'
import { sectionHeading } from './heading.ts'
import { headTable } from './keep.ts'
import { claimNumbers } from './links.ts'
import type { Inline, Node } from './node.ts'
import { register } from './register.ts'

const columns = [
  { head: words.name, share: 126 },
  { head: words.kind, share: 78 },
  { head: words.otherNames, share: 112 },
  { head: words.roles, share: 72 },
  { head: words.claims, share: 55 },
]

const wordOtherName = ({ text, kind }: BriefingActor['otherNames'][number]): string => {
  const mark = terms.nameKinds[kind]
  return mark === null ? text : `${text} (${mark})`
}

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
  cell(actor.otherNames.map(wordOtherName).join(', ')),
  cell(actor.roles.map((role) => terms.roles[role]).join(', ')),
  cell(claimNumbers(actor.claims)),
]

/** Who is spoken of, under which names, and in which claims. */
export const actors = ({ actors }: Briefing): Node[] =>
  actors.length === 0
    ? []
    : headTable(
        [sectionHeading('actors', words.heading), { text: words.gloss, style: 'gloss' }],
        register(columns, actors.map(row)),
      )
