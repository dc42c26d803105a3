import { nearestWord } from '@claimgraph/dossier/nearest'
import type { ThemeName } from '@claimgraph/reports'
import { UsageError } from './errors.ts'

/**
 * The themes that are asked for, each once; where none is, all.
 * @throws UsageError where there is none of a name
 */
export const chooseThemes = (all: readonly ThemeName[], asked: readonly string[]): readonly string[] => {
  const slugs = all.map(({ slug }) => slug)
  for (const slug of asked)
    if (!slugs.includes(slug)) {
      const near = nearestWord(slug, slugs)
      throw new UsageError(
        `There is no theme "${slug}" in this dossier.`,
        near === undefined ? `Its themes: ${slugs.join(', ')}` : `Did you mean "${near}"?`,
      )
    }
  return asked.length > 0 ? [...new Set(asked)] : slugs
}
