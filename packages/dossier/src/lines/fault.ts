import type { Entry } from '@claimgraph/model'
import { z } from 'zod'
import { problemOf } from '../finding.ts'
import { inspectAs } from '../inspect/inspect.ts'
import { defaultLimits } from '../limits.ts'
import { parseYaml } from '../parse/parse.ts'
import { compareText, type Problem } from '../problem.ts'
import { textFile } from '../text-file.ts'
import { kinds, schemas } from './schemas.ts'

/** Where a line stands. */
export interface LinePlace {
  readonly file: string
  readonly line: number
}

/** A problem of a whole line. */
export const lineProblem = (
  { file, line }: LinePlace,
  code: Problem['code'],
  message: string,
  column = 1,
): Problem => ({ severity: 'error', code, file, line, column, message })

const anyKind = z.strictObject({ kind: z.enum(kinds as [string, ...string[]]), value: z.looseObject({}) })

const schemaFor = (kind: Entry['kind'] | undefined): z.ZodType =>
  kind === undefined ? anyKind : z.strictObject({ kind: z.enum([kind]), value: schemas[kind] })

/**
 * What is wrong with a line that is JSON but no entry. JSON is YAML, so the line is looked through like a file of a
 * dossier, and each problem has its column.
 * @param kind undefined where the line has none that is known
 */
export const faultsOf = (
  text: string,
  kind: Entry['kind'] | undefined,
  place: LinePlace,
): readonly Problem[] => {
  const file = textFile(place.file, text)
  const { root } = parseYaml(file, defaultLimits)
  if (root === undefined) return []
  const { findings } = inspectAs(file, schemaFor(kind), kind === undefined ? 'the line' : `the ${kind}`, root)
  return findings
    .map((finding): Problem => ({ ...problemOf(finding), line: place.line }))
    .sort((a, b) => a.column - b.column || compareText(a.message, b.message))
}

/** What is wrong with a line that is no JSON, at the place where the parser stopped. */
export const syntaxFault = (text: string, error: unknown, place: LinePlace): Problem => {
  const said = error instanceof Error ? error.message : ''
  const at = /position (\d+)/.exec(said)?.[1]
  const column = at === undefined ? (/end of JSON/.test(said) ? text.length : 0) : Number(at)
  const message = 'The line is no JSON from here on: expected {"kind": …, "value": …}.'
  return { ...lineProblem(place, 'json-syntax', message, column + 1), excerpt: text, length: 1 }
}
