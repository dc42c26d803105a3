import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Node, nodeAt, textOf } from '../parse/node.ts'
import type { TextFile } from '../text-file.ts'

/** Something that is counted: its count where one is written, and what it is counted under. */
interface Counted {
  readonly file: TextFile
  readonly key: string | undefined
  readonly node: Node
}

const assertionsIn = ({ file, root }: Draft): readonly Counted[] => {
  const source = textOf(nodeAt(root, 'id')) ?? ''
  const keyOf = (claim: Node | undefined): string => `${textOf(claim)}:${source}`
  return [
    ...itemsOf(nodeAt(root, 'claims')).flatMap((claim) => {
      const asserted = nodeAt(claim, 'asserted')
      return (asserted === undefined ? [claim] : itemsOf(asserted)).map((node) => ({
        file,
        key: keyOf(nodeAt(claim, 'id')),
        node,
      }))
    }),
    ...itemsOf(nodeAt(root, 'assertions')).map((node) => ({ file, key: keyOf(nodeAt(node, 'claim')), node })),
  ]
}

const assessmentsIn = ({ file, root }: Draft): readonly Counted[] =>
  itemsOf(nodeAt(root, 'assessments')).map((node) => ({ file, key: textOf(nodeAt(node, 'claim')), node }))

const activitiesIn = ({ file, root }: Draft): readonly Counted[] =>
  itemsOf(nodeAt(root, 'activities')).map((node) => ({ file, key: 'activities', node }))

const numberOf = (node: Node | undefined): number | undefined => {
  if (node?.is !== 'scalar') return undefined
  const number = typeof node.value === 'boolean' || node.value === null ? Number.NaN : Number(node.value)
  return Number.isInteger(number) ? number : undefined
}

/** Counts that do not grow: each would give an id that another has, or had. */
const checkGrowth = (counted: readonly Counted[], field: string): readonly Finding[] => {
  const highest = new Map<string, number>()
  return counted.flatMap(({ file, key, node }): readonly Finding[] => {
    if (key === undefined) return []
    const before = highest.get(key) ?? 0
    const place = nodeAt(node, field)
    const count = numberOf(place) ?? before + 1
    highest.set(key, Math.max(before, count))
    if (place === undefined || count > before) return []
    const message = `The ${field} is ${count} after ${before}: expected one that is greater than all before it.`
    return [{ code: 'misplaced-count', file, span: place, message }]
  })
}

/** Counts of assertions and assessments, and ids of activities, that are not greater than those before them. */
export const checkCounts = (drafts: readonly Draft[]): readonly Finding[] => [
  ...checkGrowth(draftsOf(drafts, 'source').flatMap(assertionsIn), 'count'),
  ...checkGrowth(draftsOf(drafts, 'analysis').flatMap(assessmentsIn), 'count'),
  ...checkGrowth(draftsOf(drafts, 'activities').flatMap(activitiesIn), 'id'),
]
