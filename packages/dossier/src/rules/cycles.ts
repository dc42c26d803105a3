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

/** Themes that are a part of themselves, and sources that copy themselves, over however many steps. */
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
]
