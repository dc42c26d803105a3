import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { nearestWord } from '@claimgraph/dossier/nearest'
import {
  type CitationStyle,
  CitationStyleError,
  citationStyles,
  readCitationStyle,
} from '@claimgraph/reports'
import { UsageError } from './errors.ts'

/** Whether a style is asked for by the path of a file. */
export const isStylePath = (asked: string): boolean => /[\\/]|\.(?:csl|xml)$/i.test(asked)

const readFileOf = async (asked: string, cwd: string): Promise<Uint8Array> => {
  try {
    return await readFile(resolve(cwd, asked))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(
      reason.startsWith('ENOENT')
        ? `There is no file ${asked} to cite by.`
        : `Cannot read ${asked} to cite by it (${reason}).`,
      `The built-in styles: ${citationStyles.join(', ')}`,
    )
  }
}

const readOwn = async (asked: string, cwd: string): Promise<CitationStyle> => {
  const file = await readFileOf(asked, cwd)
  try {
    return readCitationStyle(file)
  } catch (error) {
    if (!(error instanceof CitationStyleError)) throw error
    throw new UsageError(`Cannot cite by ${asked}: ${error.message}`, error.hint)
  }
}

/**
 * The style of citation that is asked for, by its name or by the path of a CSL file; undefined where none is.
 * @throws UsageError where there is none of that name, or the file cannot be used
 */
export const chooseCitationStyle = async (
  asked: string | undefined,
  cwd: string,
): Promise<CitationStyle | undefined> => {
  if (asked === undefined) return undefined
  const named = citationStyles.find((name) => name === asked)
  if (named !== undefined) return named
  if (isStylePath(asked)) return readOwn(asked, cwd)
  const near = nearestWord(asked, citationStyles)
  throw new UsageError(
    `There is no citation style "${asked}".`,
    near === undefined
      ? `The styles: ${citationStyles.join(', ')}, or the path of a CSL file, such as house.csl`
      : `Did you mean "${near}"?`,
  )
}
