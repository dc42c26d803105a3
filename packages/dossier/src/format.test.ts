import { describe, expect, it } from 'vitest'
import { formatProblem } from './format.ts'
import type { Problem } from './problem.ts'

const problem: Problem = {
  severity: 'error',
  code: 'unknown-term',
  file: 'actors.yaml',
  line: 12,
  column: 11,
  message: 'Wrong.',
  hint: 'did you mean "state"?',
  excerpt: '    kind: stat',
  length: 4,
}

describe('formatProblem', () => {
  it('shows place, line, caret and hint', () => {
    expect(formatProblem(problem, { root: 'desk/' })).toBe(
      [
        'desk/actors.yaml:12:11: error: Wrong. [unknown-term]',
        '12 |     kind: stat',
        '   |           ^^^^',
        'hint: did you mean "state"?',
      ].join('\n'),
    )
  })

  it('shows no line and no hint where there is none', () => {
    const { excerpt: _, hint: __, ...bare } = problem
    expect(formatProblem(bare)).toBe('actors.yaml:12:11: error: Wrong. [unknown-term]')
  })

  it('counts those like it, and says where the first of them are', () => {
    const more = Array.from({ length: 12 }, (_, index) => ({
      ...problem,
      file: index < 2 ? 'actors.yaml' : 'events.yaml',
      line: 20 + index,
    }))
    const lastLine = (count: number) =>
      formatProblem(problem, { more: more.slice(0, count) })
        .split('\n')
        .at(-1)
    expect(lastLine(12)).toBe('more: 12 like it, in actors.yaml:20,21 events.yaml:22,23,24,25,26,27 …')
    expect(lastLine(1)).toBe('more: 1 like it, in actors.yaml:20')
  })

  it('puts the caret under the word after tabs, wide letters and marks', () => {
    const carets = (excerpt: string, word: string): string =>
      formatProblem({ ...problem, excerpt, column: excerpt.indexOf(word) + 1, length: word.length }).split(
        '\n',
      )[2] ?? ''
    expect(carets('\t\tkind', 'kind')).toBe('   |   ^^^^')
    expect(carets('中国 x', 'x')).toBe('   |      ^')
    expect(carets('x 中国', '中国')).toBe('   |   ^^^^')
    expect(carets('e\u0301🙂 x', 'x')).toBe('   |     ^')
  })

  it('cuts a long line to a window around the caret', () => {
    const excerpt = `${'a'.repeat(300)}WORD${'b'.repeat(300)}`
    const [, line = '', caret = ''] = formatProblem({ ...problem, excerpt, column: 301 }).split('\n')
    expect(line).toBe(`12 | …${'a'.repeat(40)}WORD${'b'.repeat(76)}…`)
    expect(caret).toBe(`   |  ${' '.repeat(40)}^^^^`)
  })

  it('never cuts a character in two', () => {
    const excerpt = `${'🙂'.repeat(100)}x`
    const formatted = formatProblem({ ...problem, excerpt, column: 102, length: 1 })
    expect(formatted.isWellFormed()).toBe(true)
  })

  it('lets nothing through that a terminal would obey', () => {
    expect(formatProblem({ ...problem, file: 'a\x1b[2J.yaml' })).not.toContain('\x1b')
  })

  it('paints the parts that it is told to', () => {
    const painted = formatProblem(problem, { paint: (part, text) => `<${part}>${text}</>` })
    expect(painted.split('\n')).toEqual([
      '<location>actors.yaml:12:11:</> <error>error:</> Wrong. <code>[unknown-term]</>',
      '<line-number>12 |</>     kind: stat',
      '<line-number>   |</>           <caret>^^^^</>',
      '<hint>hint:</> did you mean "state"?',
    ])
  })
})
