import type { Target } from '../figures.ts'

/** The parts of the benchmark, in their order. */
export const parts = ['edits', 'starts', 'chromium'] as const

/** A part of the benchmark. */
export type Part = (typeof parts)[number]

/** A figure to measure. */
export interface Aim {
  readonly name: string
  readonly part: Part
  readonly target: Target
}

/** All figures of the benchmark, in the order in which they are printed. */
export const aims = [
  { name: 'edit-one-of-500', part: 'edits', target: { most: 0.02 } },
  { name: 'nothing-edited', part: 'edits', target: { most: 0.01 } },
  { name: 'help-vs-node', part: 'starts', target: { most: 2 } },
  { name: 'check-vs-node', part: 'starts', target: { most: 5 } },
  { name: 'cold-build-vs-chromium', part: 'chromium', target: { most: 0.5 } },
] as const satisfies readonly Aim[]

/** The ratios that were measured, a figure's name to those of its rounds. */
export type Ratios = Readonly<Partial<Record<(typeof aims)[number]['name'], readonly number[]>>>
