import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dossierYaml, writeDossier } from '../fixture.ts'
import type { Problem } from '../problem.ts'
import { readDossier } from '../read.ts'
import { background } from './background.ts'
import type { Example, Rule } from './rule.ts'
import { ruleCodes, rules } from './rules.ts'

/** What is found wrong with an example, with the rule at hand switched on. */
const problemsOf = async (
  { code, severity }: Pick<Rule, 'code' | 'severity'>,
  example: Example,
): Promise<readonly Problem[]> => {
  const setting = severity === 'off' ? `rules: { ${code}: warning }\n` : ''
  const folder = await writeDossier({
    ...background,
    'dossier.yaml': `${dossierYaml}${setting}`,
    ...example,
  })
  return (await readDossier(folder)).problems
}

/** The line that an example marks, as `file:line`. */
const markedIn = (example: Example): readonly string[] =>
  Object.entries(example).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => (line.endsWith('# <-') ? [`${path}:${index + 1}`] : [])),
  )

describe('the rules of tradecraft', () => {
  it('find nothing in the background of their examples, even with all of them on', async () => {
    const all = ruleCodes.map((code) => `  ${code}: warning\n`).join('')
    const folder = await writeDossier({
      ...background,
      'dossier.yaml': `${dossierYaml}rules:\n${all}`,
    })
    expect((await readDossier(folder)).problems).toEqual([])
  })

  it.each(ruleCodes)('%s: finds its failing example in the marked line, once', async (code) => {
    const rule = rules[code]
    const marked = markedIn(rule.failing)
    const found = (await problemsOf(rule, rule.failing)).filter((problem) => problem.code === code)
    expect(rule.code).toBe(code)
    expect(marked).toHaveLength(1)
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(marked)
    if (rule.find) expect(found[0]?.message).toMatch(/: expected .+\.$/)
  })

  it.each(ruleCodes)('%s: is silent on its passing example', async (code) => {
    const rule = rules[code]
    const problems = await problemsOf(rule, rule.passing)
    expect(problems.filter((problem) => problem.code === code || problem.severity === 'error')).toEqual([])
  })

  it.each(ruleCodes.filter((code) => rules[code].find))('%s: can be switched off', async (code) => {
    const folder = await writeDossier({
      ...background,
      'dossier.yaml': `${dossierYaml}rules: { ${code}: off }\n`,
      ...rules[code].failing,
    })
    expect((await readDossier(folder)).problems.filter((problem) => problem.code === code)).toEqual([])
  })

  it.each([
    'russia-pakistan',
    'gallery/chinese',
    'gallery/one-claim',
    'gallery/russian',
    'gallery/urdu-and-english',
  ])('find nothing wrong with examples/%s', async (name) => {
    const folder = fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url))
    expect((await readDossier(folder)).problems).toEqual([])
  })
})
