import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Node, nodeAt, textOf } from '../parse/node.ts'
import type { TextFile } from '../text-file.ts'
import { quoted } from '../wording.ts'

interface Placed {
  readonly file: TextFile
  readonly node: Node
  readonly theme: string
}

const judgementsIn = ({ file, root }: Draft): readonly Placed[] =>
  itemsOf(nodeAt(root, 'themes')).flatMap((entry) => {
    const theme = textOf(nodeAt(entry, 'id'))
    return theme === undefined
      ? []
      : itemsOf(nodeAt(entry, 'judgements')).map((node) => ({ file, node, theme }))
  })

/** Judgements that take the place of a judgement on another theme. */
export const checkJudgements = (drafts: readonly Draft[]): readonly Finding[] => {
  const judgements = draftsOf(drafts, 'themes').flatMap(judgementsIn)
  const themeOf = new Map(judgements.map(({ node, theme }) => [textOf(nodeAt(node, 'id')), theme]))
  return judgements.flatMap(({ file, node, theme }): readonly Finding[] => {
    const place = nodeAt(node, 'supersedes')
    const earlier = textOf(place)
    const other = themeOf.get(earlier)
    if (place === undefined || earlier === undefined || other === undefined || other === theme) return []
    const message = `Judgement ${quoted(earlier)} is on the theme ${quoted(other)}: expected one on ${quoted(theme)}.`
    return [{ code: 'foreign-judgement', file, span: place, message }]
  })
}
