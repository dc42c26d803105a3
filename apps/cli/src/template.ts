import { resolve } from 'node:path'
import type { TemplateAt } from '@claimgraph/reports'
import type { Console } from './console.ts'
import { printProblems } from './problems.ts'

/**
 * The template to print by: the one named, else that of the dossier.
 * @returns `null` where it has errors; they are printed
 */
export const chooseTemplate = async (
  named: string | undefined,
  ofDossier: TemplateAt | undefined,
  console: Console,
  cwd: string,
): Promise<TemplateAt | undefined | null> => {
  if (named === undefined) return ofDossier
  const { readTemplate } = await import('@claimgraph/dossier')
  const { template, folder, problems } = await readTemplate(resolve(cwd, named))
  printProblems(problems, folder, cwd, console)
  return template ? { template, folder } : null
}
