import { describe, expect, it } from 'vitest'
import { groupProblems } from './group.ts'
import type { Problem } from './problem.ts'

const problem = (severity: Problem['severity'], file: string, line: number): Problem => ({
  severity,
  code: 'loaded-words',
  file,
  line,
  column: 1,
  message: 'Loaded.',
})

const lines = (problems: readonly Problem[]): readonly string[] =>
  groupProblems(problems).map(
    ({ problem: { file, line }, more }) => `${file}:${line} +${more.map((one) => one.line).join()}`,
  )

const times = (count: number, severity: Problem['severity'] = 'warning', file = 'a'): readonly Problem[] =>
  Array.from({ length: count }, (_, index) => problem(severity, file, index + 1))

describe('groupProblems', () => {
  it('shows the first three of many like warnings, and counts the others beside the third', () => {
    expect(lines(times(6))).toEqual(['a:1 +', 'a:2 +', 'a:3 +4,5,6'])
    expect(lines([...times(2), ...times(3, 'warning', 'b')])).toEqual(['a:1 +', 'a:2 +', 'b:1 +2,3'])
  })

  it('counts none where one line would tell of one line', () => {
    expect(lines(times(4))).toEqual(['a:1 +', 'a:2 +', 'a:3 +', 'a:4 +'])
  })

  it('shows every error', () => {
    expect(lines(times(9, 'error'))).toHaveLength(9)
  })
})
