import { basename, dirname } from 'node:path'
import { Template } from '@claimgraph/model'
import { loadFile } from '../discover/load.ts'
import { defaultLimits } from '../limits.ts'
import { toData } from '../parse/node.ts'
import type { Problem } from '../problem.ts'
import { readLoaded } from '../read-file.ts'
import { settle } from '../settle.ts'
import { checkNamedFiles } from './named-files.ts'

/** What a file was found to say of how briefings look. */
export interface TemplateReading {
  /** Undefined where any problem is an error. */
  readonly template: Template | undefined
  /** The folder of the file, from which the files that it names are found. */
  readonly folder: string
  /** All problems, by line and column; their file is relative to the folder. */
  readonly problems: readonly Problem[]
}

/** Reads a template that stands anywhere, as `briefing.yaml` is read in a dossier. */
export const readTemplate = async (path: string): Promise<TemplateReading> => {
  const folder = dirname(path)
  const { loaded } = await loadFile(folder, basename(path), 'briefing', 0, defaultLimits)
  const { draft, damage, findings } = readLoaded(loaded, defaultLimits)
  const named = draft ? await checkNamedFiles(folder, draft) : []
  const problems = settle(
    [...findings, ...named],
    new Map([[loaded.path, damage]]),
    defaultLimits.maxProblemsPerFile,
  )
  const isWrong = draft === undefined || problems.some(({ severity }) => severity === 'error')
  return { template: isWrong ? undefined : Template.parse(toData(draft.root)), folder, problems }
}
