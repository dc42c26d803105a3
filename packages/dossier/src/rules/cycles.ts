import { findCycles } from '@claimgraph/model'
import type { Finding } from '../finding.ts'
import type { Reference } from '../inspect/findings.ts'
import { quoted } from '../wording.ts'

const findIn = (
  references: readonly Reference[],
  code: Finding['code'],
  say: (circle: string) => string,
): readonly Finding[] => {
  const links = new Map<string, Reference>()
  for (const reference of references)
    if (reference.owner && !links.has(reference.owner.id)) links.set(reference.owner.id, reference)
  const cycles = findCycles(new Map([...links].map(([from, { id }]) => [from, id])))
  return cycles.flatMap((ids) => {
    const [first = ''] = ids
    const reference = links.get(first)
    const circle = [...ids, first].map((id) => quoted(id)).join(' -> ')
    return reference ? [{ code, file: reference.file, span: reference.span, message: say(circle) }] : []
  })
}

/** Themes, sources, actors and judgements that lead back to themselves, over however many steps. */
export const checkCycles = (references: readonly Reference[]): readonly Finding[] => [
  ...findIn(
    references.filter(({ field }) => field === 'broader'),
    'theme-cycle',
    (circle) => `The theme is a part of itself, ${circle}: expected a tree of themes.`,
  ),
  ...findIn(
    references.filter(({ field }) => field === 'derivedFrom.source'),
    'derivation-cycle',
    (circle) => `The source copies itself, ${circle}: expected a chain that ends.`,
  ),
  ...findIn(
    references.filter(({ field }) => field === 'mergedInto'),
    'merge-cycle',
    (circle) => `The actor is merged into itself, ${circle}: expected one that is not merged at the end.`,
  ),
  ...findIn(
    references.filter(({ field, owner }) => field === 'supersedes' && owner?.kind === 'judgement'),
    'supersedes-cycle',
    (circle) => `The judgement supersedes itself, ${circle}: expected an earlier one.`,
  ),
]
