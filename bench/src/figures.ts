import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { styleText } from 'node:util'
import { median } from './statistics.ts'

/** What a figure must reach: at least, or at most. */
export type Target = { readonly least: number } | { readonly most: number }

/** One measured ratio. */
export interface Figure {
  readonly name: string
  /** The median of the runs; null where it could not be measured. */
  readonly value: number | null
  readonly target: Target
  readonly ok: boolean
  /** How many runs the value is the median of. */
  readonly runs: number
  /** The lowest and the highest of the runs. */
  readonly spread: readonly [number, number] | null
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000

const reached = (value: number, target: Target): boolean =>
  'least' in target ? value >= target.least : value <= target.most

/** Makes a figure of the ratios of all runs; none means that it could not be measured. */
export const figureOf = (name: string, target: Target, ratios: readonly number[]): Figure => {
  const value = median(ratios)
  const measured = Number.isFinite(value)
  return {
    name,
    value: measured ? rounded(value) : null,
    target,
    ok: measured && reached(value, target),
    runs: ratios.length,
    spread: measured ? [rounded(Math.min(...ratios)), rounded(Math.max(...ratios))] : null,
  }
}

const shown = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(2))

const bound = (target: Target): number => ('least' in target ? target.least : target.most)

const shownTarget = (target: Target): string => `${'least' in target ? '>=' : '<='} ${shown(bound(target))}`

/** Lines up the cells of a table: the first column to the left, the others to the right. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return rows.map(line).join('\n')
}

/** The figures as a table for the terminal. */
export const figuresTable = (figures: readonly Figure[]): string => {
  const lines = table([
    ['figure', 'value', 'target', 'ok', 'runs', 'spread'],
    ...figures.map(({ name, value, target, ok, runs, spread }) => [
      name,
      shown(value ?? undefined),
      shownTarget(target),
      ok ? 'yes' : 'NO',
      String(runs),
      `${shown(spread?.[0])} .. ${shown(spread?.[1])}`,
    ]),
  ]).split('\n')
  return lines
    .map((line, index) => (index === 0 || figures[index - 1]?.ok ? line : styleText('red', line)))
    .join('\n')
}

/** Writes the figures as `{"figures": [{"name", "value", "target", "ok", "runs"}]}`. */
export const writeFigures = async (path: string, figures: readonly Figure[]): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const plain = figures.map(({ name, value, target, ok, runs }) => ({
    name,
    value,
    target: bound(target),
    ok,
    runs,
  }))
  await writeFile(path, `${JSON.stringify({ figures: plain }, null, 2)}\n`)
}
