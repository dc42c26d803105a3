import { z } from 'zod'
import { didYouMean } from '../nearest.ts'
import { type Node, textOf, toData } from '../parse/node.ts'
import type { ProblemCode } from '../problem.ts'
import { quoted } from '../wording.ts'
import { expectation } from './expectation.ts'

/** What is wrong with one value: the rest of a sentence that starts with the name of the field. */
export interface Fault {
  readonly code: ProblemCode
  readonly fault: string
  readonly hint?: string | undefined
}

/** What came, as a message says it. */
const came = (node: Node): string => {
  if (node.is === 'map') return 'a map'
  if (node.is === 'list') return 'a list'
  if (node.is === 'broken' || node.value === null) return 'empty'
  return typeof node.value === 'string' ? quoted(node.value) : String(node.value)
}

const typeHint = (node: Node, expected: string): string | undefined => {
  if (node.is !== 'scalar') return undefined
  if (node.value === null && expected.includes('"#'))
    return 'put it in quotes: without them, # begins a comment'
  if (node.value === null) return 'give it a value, or leave the key out'
  if (expected === 'a list') return 'write it in brackets, as a list of one'

  const isText = typeof node.value === 'string'
  const terms = /^one of (.+)/.exec(expected)?.[1]?.split(/, | or /)
  if (terms !== undefined && !terms.includes(String(node.value))) return undefined
  if (!isText && /^(a text|one of|the id|an id)/.test(expected))
    return `put it in quotes: "${String(node.value)}"`
  return isText && /^(a whole number|a number|true or false)$/.test(expected)
    ? 'write it without quotes'
    : undefined
}

/** The value is of a type that the field does not take. */
export const wrongType = (schema: z.core.$ZodType, node: Node): Fault => {
  const expected = expectation(schema)
  return {
    code: 'wrong-type',
    fault: `is ${came(node)}: expected ${expected}`,
    hint: typeHint(node, expected),
  }
}

const sizeFault = (issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, node: Node): Fault => {
  const bound = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`
  const text = textOf(node)
  const fault =
    text === undefined
      ? `is ${came(node)}: expected ${bound}`
      : `has ${text.length} characters: expected ${bound}`
  return { code: 'invalid-value', fault }
}

/**
 * What is wrong with a value of the right type that has no fields of its own, or undefined where nothing is.
 * @param whole what the value may be in all
 */
export const leafFault = (schema: z.core.$ZodType, node: Node, whole: z.core.$ZodType): Fault | undefined => {
  const issue = z.safeParse(schema, toData(node)).error?.issues[0]
  if (issue === undefined) return undefined
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeFault(issue, node)
  if (issue.code === 'invalid_type') return wrongType(schema, node)
  if (issue.code !== 'invalid_value')
    return { code: 'invalid-value', fault: `is ${came(node)}: expected ${issue.message}` }
  return {
    code: 'unknown-term',
    fault: `is ${came(node)}: expected ${expectation(whole)}`,
    hint: didYouMean(textOf(node) ?? came(node), issue.values.map(String)),
  }
}
