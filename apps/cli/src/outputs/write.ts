import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UsageError } from '../errors.ts'
import type { OutputFile } from './choose.ts'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Writes a report, whole or not at all.
 * @throws UsageError where it cannot be written
 */
export const writeOutput = async ({ form, name, path }: OutputFile, text: string): Promise<void> => {
  // A link stays one: what it leads to is written.
  const target = await realpath(path).catch(() => path)
  const found = await stat(target).catch(() => undefined)
  if (found && !found.isFile())
    throw new UsageError(
      `Cannot write the ${form} report to ${name}: that is ${found.isDirectory() ? 'a folder' : 'no ordinary file'}.`,
      'Name a file: it is replaced where there is one.',
    )
  const folder = dirname(target)
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new UsageError(
      `Cannot write the ${form} report to ${name}: there is no folder ${dirname(name)}.`,
      `Make it first: mkdir -p ${dirname(name)}`,
    )
  const { writeWhole } = await import('@claimgraph/reports/file')
  try {
    await writeWhole(target, Buffer.from(text))
  } catch (error) {
    throw new UsageError(
      `Cannot write the ${form} report to ${name}: ${reasonOf(error)}.`,
      'Name a file in a folder that you may write to.',
    )
  }
}
