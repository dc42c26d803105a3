import type { Target } from '../figures.ts'
import type { Length } from './briefing/briefing.ts'
import type { EngineKey } from './engine.ts'
import type { Answer } from './serve.ts'

/** The parts of the benchmark, in their order. */
export const parts = ['warm10', 'warm100', 'pool50'] as const

/** A part of the benchmark. */
export type Part = (typeof parts)[number]

/** What is printed in a part, and by whom. Ours comes first: the others must print as it does. */
export const takingPart: Readonly<
  Record<Part, { readonly length: Length; readonly engines: readonly [EngineKey, ...EngineKey[]] }>
> = {
  warm10: { length: 10, engines: ['claimgraph', 'pdfmake', 'typst', 'chromium', 'weasyprint'] },
  warm100: { length: 100, engines: ['claimgraph', 'pdfmake', 'typst', 'chromium'] },
  pool50: { length: 10, engines: ['pool', 'pdfmake'] },
}

/** A figure to measure: ours divided by theirs, or, of throughput, the other way round. */
export interface Aim {
  readonly name: string
  readonly part: Part
  readonly of: keyof Answer
  readonly theirs: EngineKey
  readonly target: Target
}

const warm10 = { part: 'warm10', of: 'ms' } as const
const warm100 = { part: 'warm100', of: 'ms' } as const
const bytes = { part: 'warm10', of: 'bytes' } as const

/** All figures of the benchmark, in the order in which they are printed. */
export const aims: readonly Aim[] = [
  { name: 'warm10-vs-pdfmake', ...warm10, theirs: 'pdfmake', target: { most: 0.45 } },
  { name: 'warm10-vs-chromium', ...warm10, theirs: 'chromium', target: { most: 0.4 } },
  // Level with a compiler written in Rust: what we aim at.
  { name: 'warm10-vs-typst', ...warm10, theirs: 'typst', target: { most: 1 } },
  { name: 'warm100-vs-chromium', ...warm100, theirs: 'chromium', target: { most: 0.75 } },
  { name: 'warm100-vs-typst', ...warm100, theirs: 'typst', target: { most: 1 } },
  { name: 'bytes-vs-typst', ...bytes, theirs: 'typst', target: { most: 0.6 } },
  { name: 'bytes-vs-chromium', ...bytes, theirs: 'chromium', target: { most: 0.4 } },
  { name: 'pool50-vs-pdfmake', part: 'pool50', of: 'ms', theirs: 'pdfmake', target: { least: 2 } },
]
