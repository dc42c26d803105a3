import { RelationKind } from '@claimgraph/model'
import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, nodeAt, textOf } from '../parse/node.ts'
import type { Span, TextFile } from '../text-file.ts'
import { quoted } from '../wording.ts'
import { firstPlaces } from './first-place.ts'

interface Drawn {
  readonly file: TextFile
  readonly span: Span
  readonly from: string
  readonly kind: string
  readonly to: string
}

const drawnBySources = ({ file, root }: Draft): readonly Drawn[] =>
  itemsOf(nodeAt(root, 'claims')).flatMap((claim) => {
    const from = textOf(nodeAt(claim, 'id'))
    if (from === undefined) return []
    return RelationKind.terms.flatMap((kind) =>
      itemsOf(nodeAt(claim, 'relations', kind)).flatMap((other) => {
        const to = textOf(other)
        return to === undefined ? [] : [{ file, span: other, from, kind, to }]
      }),
    )
  })

const drawnInList = ({ file, root }: Draft): readonly Drawn[] =>
  itemsOf(nodeAt(root, 'relations')).flatMap((relation) => {
    const target = nodeAt(relation, 'to')
    const [from, kind, to] = [
      textOf(nodeAt(relation, 'from')),
      textOf(nodeAt(relation, 'kind')),
      textOf(target),
    ]
    return from === undefined || kind === undefined || to === undefined || target === undefined
      ? []
      : [{ file, span: target, from, kind, to }]
  })

/** Relations that are drawn twice, and claims that a source relates to themselves. */
export const checkRelations = (drafts: readonly Draft[]): readonly Finding[] => {
  const places = firstPlaces()
  const sources = draftsOf(drafts, 'source')
  const bySources = sources.flatMap(drawnBySources)
  const inLists = [...sources, ...draftsOf(drafts, 'analysis')].flatMap(drawnInList)
  const toItself = bySources
    .filter(({ from, to }) => from === to)
    .map(
      ({ file, span, from }): Finding => ({
        code: 'invalid-value',
        file,
        span,
        message: `Claim ${quoted(from)} stands in a relation to itself: expected another claim.`,
      }),
    )
  const twice = [...bySources, ...inLists].flatMap(({ file, span, from, kind, to }): readonly Finding[] => {
    const before = places.before(`${from}:${kind}:${to}`, file, span)
    const what = `That ${quoted(from)} ${kind} ${quoted(to)}`
    const message = `${what} is said already in ${before}: expected it once.`
    return before === undefined ? [] : [{ code: 'duplicate-relation', file, span, message }]
  })
  return [...toItself, ...twice]
}
