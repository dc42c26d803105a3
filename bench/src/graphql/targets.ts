import type { Target } from '../figures.ts'
import type { ContestantKey } from './contestant.ts'
import type { Part } from './options.ts'

/** Our requests per second divided by those of another. */
export interface Comparison {
  readonly name: string
  readonly part: Part
  readonly ours: ContestantKey
  readonly theirs: ContestantKey
  readonly target: Target
}

const briefing = { part: 'briefing', ours: 'ours' } as const
const list = { part: 'list', ours: 'ours' } as const
const point = { part: 'point', ours: 'ours' } as const

/** The figures that compare throughput. */
export const comparisons: readonly Comparison[] = [
  { name: 'briefing-vs-mercurius', ...briefing, theirs: 'mercurius', target: { least: 1.5 } },
  { name: 'briefing-vs-apollo', ...briefing, theirs: 'apollo', target: { least: 2.5 } },
  { name: 'briefing-vs-limit', ...briefing, theirs: 'limit', target: { least: 0.6 } },
  {
    name: 'briefing-vs-postgraphile',
    part: 'briefing',
    ours: 'oursOnPostgres',
    theirs: 'postgraphile',
    target: { least: 1.5 },
  },
  { name: 'list-vs-mercurius', ...list, theirs: 'mercurius', target: { least: 1 } },
  { name: 'list-vs-limit', ...list, theirs: 'limit', target: { least: 0.6 } },
  { name: 'point-vs-mercurius', ...point, theirs: 'mercurius', target: { least: 1 } },
]

/** What is asked to measure growth. */
export const growths = [
  { name: 'growth-briefing', operation: 'Briefing', page: undefined },
  { name: 'growth-page', operation: 'Page', page: 'first' },
  { name: 'growth-deep-page', operation: 'Page', page: 'deep' },
] as const

/** The databases on which growth is measured. */
export const databases = ['sqlite', 'postgres'] as const

/** A figure to measure. */
export interface Aim {
  readonly name: string
  readonly part: Part
  readonly target: Target
}

/** All figures of the benchmark, in the order in which they are printed. */
export const aims: readonly Aim[] = [
  ...comparisons,
  ...databases.flatMap((database) =>
    growths.map(({ name }): Aim => ({ name: `${name}-${database}`, part: 'growth', target: { most: 1.3 } })),
  ),
  { name: 'import-vs-inserts', part: 'import', target: { most: 2.5 } },
]

/** Takes down the ratios that the runs of a figure gave. */
export type TakeDown = (name: string, ratios: readonly number[]) => void
