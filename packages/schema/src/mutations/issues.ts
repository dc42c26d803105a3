import { Slug } from '@claimgraph/model'
import type { z } from 'zod'
import { givenPath, valueAt } from './given.ts'

/** One thing that is wrong with what was given. */
export interface InputIssue {
  /** Where, such as `claim.themes.0`. */
  readonly path: string
  /** One sentence: what was expected, and what came. */
  readonly message: string
  /** The nearest right word, or the next step. */
  readonly hint?: string | undefined
}

type ZodIssue = z.core.$ZodIssue

const longestQuote = 60

/** A value as a message shows it: in quotes, on one line, shortened. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text)

/** A noun with its article: "an actor", "a claim". */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

const came = (value: unknown): string => {
  if (typeof value === 'string') return `, got ${quoted(value)}`
  return typeof value === 'number' || typeof value === 'boolean' ? `, got ${value}` : ''
}

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' of them' }

const expected = (issue: ZodIssue): string => {
  if (issue.code === 'too_small' && issue.message.startsWith('Too small'))
    return `at least ${issue.minimum}${units[issue.origin] ?? ''}`
  if (issue.code === 'too_big' && issue.message.startsWith('Too big'))
    return `at most ${issue.maximum}${units[issue.origin] ?? ''}`
  return issue.message.replace(/^Invalid input: expected /, '')
}

/** Some text as a slug; undefined where it has no letter that a slug can have. */
const slugFrom = (text: string): string | undefined => {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  return Slug.safeParse(words.join('-')).data
}

const isAboutSlug = ({ code, message }: ZodIssue): boolean =>
  code === 'invalid_format' && message === slugFormat

const slugFormat = Slug.safeParse('').error?.issues[0]?.message

const hintFor = (issue: ZodIssue, value: unknown): string | undefined => {
  if (typeof value !== 'string' || value.length > 200 || !isAboutSlug(issue)) return undefined
  const slug = slugFrom(value)
  return slug === undefined ? undefined : `Did you mean "${slug}"?`
}

/** What Zod found wrong with some arguments, as the caller is told it. */
export const issuesFrom = (issues: readonly ZodIssue[], given: unknown): readonly InputIssue[] =>
  issues.map((issue) => {
    const value = valueAt(given, issue.path)
    return {
      path: givenPath(issue.path),
      message: `Expected ${expected(issue)}${came(value)}.`,
      hint: hintFor(issue, value),
    }
  })
