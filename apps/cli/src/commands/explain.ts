import { type Explanation, explanations, nearestWord } from '@claimgraph/dossier'
import type { Console } from '../console.ts'
import { UsageError } from '../errors.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'

/** What `claimgraph explain` was called with. */
export interface ExplainOptions {
  readonly json?: boolean
}

const find = (code: string): Explanation => {
  const found = explanations.find((explanation) => explanation.code === code)
  if (found !== undefined) return found
  const near = nearestWord(
    code,
    explanations.map((explanation) => explanation.code),
  )
  throw new UsageError(
    `There is no code "${code}".`,
    near === undefined ? '"claimgraph explain" lists them all.' : `Did you mean "${near}"?`,
  )
}

const exampleLines = (heading: string, example: Explanation['failing']): readonly string[] =>
  Object.entries(example ?? {}).flatMap(([path, text], index) => [
    '',
    ...(index === 0 ? [heading] : []),
    `  ${path}`,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : `    ${line}`)),
  ])

/** How to make the rule count for more or less, as far as that can be done. */
const settingHint = ({ code, severity }: Explanation): string => {
  const setting = `n dossier.yaml: rules: { ${code}: ${severity === 'off' ? 'warning' : 'off'} }.`
  // What a comment silences is told before it is known which comments silence nothing.
  if (code === 'unused-ignore') return `I${setting} No comment silences it.`
  const comment = `For one line: # claimgraph-ignore ${code}: why`
  return severity === 'error' ? `Where it is a warning, i${setting} ${comment}` : `I${setting} ${comment}`
}

const blockOf = (explanation: Explanation, paint: Console['paint']): readonly string[] => {
  const { code, severity, title, why, standard, mend, failing, passing, isRule } = explanation
  return [
    `${paint('bold', code)} (${isRule ? `usually ${severity}` : `always ${severity}`})`,
    title,
    ...(why === undefined ? [] : ['', why]),
    ...(standard === undefined ? [] : [standard]),
    '',
    `${paint('cyan', 'Mend:')} ${mend}`,
    ...exampleLines('Fails, in the line that is marked:', failing),
    ...exampleLines('Passes:', passing),
    ...(isRule ? ['', settingHint(explanation)] : []),
  ]
}

const listOf = (paint: Console['paint']): readonly string[] => {
  const width = Math.max(...explanations.map(({ code }) => code.length))
  const rows = (isRule: boolean): readonly string[] =>
    explanations
      .filter((explanation) => explanation.isRule === isRule)
      .map(
        ({ code, severity, title }) =>
          `  ${paint('bold', code.padEnd(width))}  ${severity.padEnd('warning'.length)}  ${title}`,
      )
  return [
    'Rules of tradecraft: dossier.yaml may set each to error, warning or off.',
    ...rows(true),
    '',
    'What else is reported: an error keeps the dossier from being read.',
    ...rows(false),
  ]
}

/** Says what a code means that `check` has printed, or lists all codes. */
export const explain = (code: string | undefined, options: ExplainOptions, console: Console): ExitCode => {
  const found = code === undefined ? undefined : find(code)
  if (options.json) console.json(found ?? explanations)
  else
    for (const line of found === undefined ? listOf(console.paint) : blockOf(found, console.paint))
      console.data(line)
  return exitCodes.fine
}
