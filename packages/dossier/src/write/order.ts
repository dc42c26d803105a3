import type { Graph } from '@claimgraph/model'
import type { z } from 'zod'
import type { OrderedList, OrderForm } from '../forms/order.ts'
import { compareText } from '../problem.ts'
import { inCounts } from './counts.ts'
import type { Distributed } from './distribute.ts'
import { movesTo } from './moves.ts'
import { unlessEmpty } from './short.ts'

type Ids = readonly string[]

const idsOf = (things: readonly { readonly id: string }[]): Ids => things.map(({ id }) => id)

/** The passages in the order in which files mention them first. */
const asWritten = ({ events }: Graph, { sources }: Distributed): Ids => [
  ...new Set([
    ...events.flatMap(({ date }) => date?.passages ?? []),
    ...sources.flatMap(({ source, asserted, assertions, passages }) => [
      ...(source.issued?.passages ?? []),
      ...[...asserted, ...assertions].flatMap((assertion) => assertion.passages),
      ...idsOf(passages),
    ]),
  ]),
]

const themeByTheme = ({ themes, judgements }: Graph): Ids => {
  const byTheme = Map.groupBy(judgements, ({ theme }) => theme)
  return themes.flatMap(({ id }) => idsOf(byTheme.get(id) ?? []))
}

/** The order in which the files bring what each list holds. */
const naturalOrder = (graph: Graph, distributed: Distributed): Readonly<Record<OrderedList, Ids>> => ({
  sources: idsOf(graph.sources.toSorted((a, b) => compareText(sourcePath(a.id), sourcePath(b.id)))),
  judgements: themeByTheme(graph),
  claims: idsOf([...distributed.sources.flatMap(({ claims }) => claims), ...distributed.claims]),
  passages: asWritten(graph, distributed),
  assertions: idsOf(distributed.sources.flatMap(({ asserted, assertions }) => [...asserted, ...assertions])),
  relations: idsOf([
    ...distributed.sources.flatMap(({ drawn, relations }) => [...drawn, ...relations]),
    ...distributed.relations,
  ]),
  assessments: idsOf(inCounts(graph.assessments)),
})

/** The path of the file of a source. */
export const sourcePath = (id: string): string => `sources/${id}.yaml`

/** What order.yaml has to say, or undefined where the order of the files is that of the graph. */
export const writeOrder = (graph: Graph, distributed: Distributed): z.input<typeof OrderForm> | undefined => {
  const natural = naturalOrder(graph, distributed)
  const places = (list: OrderedList) => unlessEmpty(movesTo(natural[list], idsOf(graph[list])))
  const order = {
    sources: places('sources'),
    judgements: places('judgements'),
    claims: places('claims'),
    passages: places('passages'),
    assertions: places('assertions'),
    relations: places('relations'),
    assessments: places('assessments'),
  }
  return Object.values(order).some((list) => list !== undefined) ? order : undefined
}
