import { type Identified, leadersOf, NameKind, nameKey } from '@claimgraph/model'
import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Node, nodeAt, textOf } from '../parse/node.ts'
import type { TextFile } from '../text-file.ts'
import { quoted } from '../wording.ts'

interface Named {
  readonly actor: string
  readonly text: string
  readonly key: string
  /** The same name in another language, or at another time, is another statement. */
  readonly statement: string
  readonly file: TextFile
  readonly node: Node
}

/** The items of a plain list, or of the lists under each term. */
const listedOrBy = (terms: readonly string[], node: Node | undefined): readonly Node[] =>
  node?.is === 'list' ? node.items : terms.flatMap((term) => itemsOf(nodeAt(node, term)))

const nameNodes = (actor: Node): readonly Node[] => [
  ...itemsOf(nodeAt(actor, 'name')),
  ...listedOrBy(NameKind.terms, nodeAt(actor, 'names')),
]

const namesOf = (file: TextFile, node: Node): readonly Named[] => {
  const actor = textOf(nodeAt(node, 'id'))
  if (actor === undefined) return []
  return nameNodes(node).flatMap((name) => {
    const text = textOf(name) ?? textOf(nodeAt(name, 'text'))
    if (text === undefined) return []
    const key = nameKey(text)
    const details = ['language', 'validity'].map((field) => textOf(nodeAt(name, field)))
    return [
      {
        actor,
        text,
        key,
        statement: JSON.stringify([key, ...details]),
        file,
        node: nodeAt(name, 'text') ?? name,
      },
    ]
  })
}

const repeatedIn = (names: readonly Named[]): readonly Finding[] => {
  const seen = new Set<string>()
  return names.flatMap(({ actor, text, statement, file, node }): readonly Finding[] => {
    if (!seen.has(statement)) {
      seen.add(statement)
      return []
    }
    const message = `Actor ${quoted(actor)} has the name ${quoted(text)} twice: expected it once.`
    return [{ code: 'repeated-name', severity: 'warning', file, span: node, message }]
  })
}

const mostNamed = 5

const some = (actors: readonly string[]): string => {
  const named = actors.slice(0, mostNamed).map((id) => quoted(id))
  const others = actors.length - named.length
  return [...named, ...(others > 0 ? [`${others} more`] : [])].join(' and ')
}

const ambiguousIn = (names: readonly Named[], leaders: ReadonlyMap<string, string>): readonly Finding[] => {
  const leaderOf = ({ actor }: Named): string => leaders.get(actor) ?? actor
  const byKey = Map.groupBy(names, ({ key }) => key)
  return [...byKey.values()].flatMap((same): readonly Finding[] => {
    const actors = [...new Set(same.map(leaderOf))]
    const second = same.find((name) => leaderOf(name) !== actors[0])
    if (second === undefined) return []
    return [
      {
        code: 'ambiguous-name',
        severity: 'warning',
        file: second.file,
        span: second.node,
        message: `The name ${quoted(second.text)} fits ${some(actors)}: it links to none of them.`,
        hint: 'to make it link, leave it to one of them',
      },
    ]
  })
}

const sameAs = (relations: Node | undefined): NonNullable<Identified['relations']> => {
  const others =
    relations?.is === 'list'
      ? relations.items.filter((item) => textOf(nodeAt(item, 'kind')) === 'same-as')
      : itemsOf(nodeAt(relations, 'same-as'))
  return others.flatMap((other) => {
    const actor = textOf(other) ?? textOf(nodeAt(other, 'actor'))
    return actor === undefined ? [] : [{ kind: 'same-as', actor }]
  })
}

const identified = (actor: Node): readonly Identified[] => {
  const id = textOf(nodeAt(actor, 'id'))
  const mergedInto = textOf(nodeAt(actor, 'mergedInto'))
  return id === undefined ? [] : [{ id, mergedInto, relations: sameAs(nodeAt(actor, 'relations')) }]
}

/** Names that one actor has twice, and names that fit several actors that are not one. */
export const checkNames = (drafts: readonly Draft[]): readonly Finding[] => {
  const actors = draftsOf(drafts, 'actors').flatMap(({ file, root }) =>
    itemsOf(nodeAt(root, 'actors')).map((node) => ({ node, names: namesOf(file, node) })),
  )
  const leaders = leadersOf(actors.flatMap(({ node }) => identified(node)))
  return [
    ...actors.flatMap(({ names }) => repeatedIn(names)),
    ...ambiguousIn(
      actors.flatMap(({ names }) => names),
      leaders,
    ),
  ]
}
