import { NameKind, nameKey } from '@claimgraph/model'
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

const nameNodes = (actor: Node): readonly Node[] => [
  ...itemsOf(nodeAt(actor, 'name')),
  ...NameKind.terms.flatMap((kind) => itemsOf(nodeAt(actor, 'names', kind))),
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

const ambiguousIn = (names: readonly Named[]): readonly Finding[] => {
  const byKey = Map.groupBy(names, ({ key }) => key)
  return [...byKey.values()].flatMap((same): readonly Finding[] => {
    const actors = [...new Set(same.map(({ actor }) => actor))]
    const second = same.find(({ actor }) => actor !== actors[0])
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

/** Names that one actor has twice, and names that fit several actors. */
export const checkNames = (drafts: readonly Draft[]): readonly Finding[] => {
  const actors = draftsOf(drafts, 'actors').flatMap(({ file, root }) =>
    itemsOf(nodeAt(root, 'actors')).map((node) => namesOf(file, node)),
  )
  return [...actors.flatMap(repeatedIn), ...ambiguousIn(actors.flat())]
}
