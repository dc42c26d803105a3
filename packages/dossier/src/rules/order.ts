import type { Graph } from '@claimgraph/model'
import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { type OrderedList, OrderForm } from '../forms/order.ts'
import { nearestWord } from '../nearest.ts'
import { itemsOf, type Node, nodeAt, textOf } from '../parse/node.ts'
import { quoted } from '../wording.ts'

const lists = Object.keys(OrderForm.shape) as OrderedList[]

/** Nearest words are looked for this often in one list: each search goes through all ids. */
const mostSearches = 100

/** What one list of order.yaml names although the list does not hold it, moves twice, or has not placed yet. */
const checkList = (
  things: readonly { readonly id: string }[],
  entries: readonly Node[],
  say: (node: Node, message: string, hint?: string) => Finding,
  noun: string,
): readonly Finding[] => {
  const ids = new Set(things.map(({ id }) => id))
  let searches = 0
  const waiting = new Set(entries.flatMap((entry) => textOf(nodeAt(entry, 'id')) ?? []))
  return entries.flatMap((entry): readonly Finding[] => {
    const [moved, after] = [nodeAt(entry, 'id'), nodeAt(entry, 'after')]
    const [id, before] = [textOf(moved), textOf(after)]
    const unknown = [moved, after].flatMap((node): readonly Finding[] => {
      const name = textOf(node)
      if (node === undefined || name === undefined || ids.has(name)) return []
      searches += 1
      const near = searches > mostSearches ? undefined : nearestWord(name, ids)
      const message = `${quoted(name)} is none of the ${noun}: expected the id of one.`
      return [say(node, message, near === undefined ? undefined : `did you mean "${near}"?`)]
    })
    if (moved === undefined || id === undefined || unknown.length > 0) return unknown
    if (!waiting.delete(id)) return [say(moved, `${quoted(id)} is moved twice: expected it once.`)]
    if (after === undefined || before === undefined) return []
    if (before === id) return [say(after, `${quoted(id)} cannot come after itself: expected another one.`)]
    if (waiting.has(before))
      return [say(after, `${quoted(before)} is moved later on: expected what has its place already.`)]
    return []
  })
}

/** Places in order.yaml that cannot be taken. They are looked at when everything else is right: ids come of the rest. */
export const checkOrder = (graph: Graph, drafts: readonly Draft[]): readonly Finding[] =>
  draftsOf(drafts, 'order').flatMap(({ file, root }) =>
    lists.flatMap((list) =>
      checkList(
        graph[list],
        itemsOf(nodeAt(root, list)),
        (span, message, hint) => ({ code: 'unknown-place', file, span, message, hint }),
        list,
      ),
    ),
  )
