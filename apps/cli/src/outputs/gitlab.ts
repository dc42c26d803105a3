import { type Findings, wordFound } from './found.ts'

/** A finding as GitLab's report of code quality has it. */
interface CodeQualityFinding {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker'
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

/** What a check found as GitLab's report of code quality. */
export const gitlabOf = ({ problems, strict }: Findings): string => {
  const findings = problems.map((problem): CodeQualityFinding => {
    const { code, fingerprint, severity, path, line } = problem
    return {
      description: wordFound(problem),
      check_name: code,
      fingerprint,
      severity: severity === 'error' ? 'critical' : strict ? 'major' : 'minor',
      location: { path, lines: { begin: line } },
    }
  })
  return `${JSON.stringify(findings, null, 2)}\n`
}
