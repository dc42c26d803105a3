import type { Kind } from '@claimgraph/model'
import type { Finding } from '../finding.ts'
import type { Declaration, Reference } from '../inspect/findings.ts'
import { nearestWord } from '../nearest.ts'
import { positionAt } from '../text-file.ts'
import { quoted, withArticle } from '../wording.ts'

/** The first declaration of each id, by kind. */
export type Declared = ReadonlyMap<Kind, ReadonlyMap<string, Declaration>>

/** Nearest words are looked for this often in one run: each search goes through all ids of a kind. */
const mostSearches = 200

/** Gathers what is declared, and reports every id that one kind has twice. */
export const gather = (
  declarations: readonly Declaration[],
): { readonly declared: Declared; readonly findings: readonly Finding[] } => {
  const declared = new Map<Kind, Map<string, Declaration>>()
  const findings: Finding[] = []
  for (const declaration of declarations) {
    const { kind, id, file, span } = declaration
    const ids = declared.get(kind) ?? new Map<string, Declaration>()
    declared.set(kind, ids)
    const first = ids.get(id)
    if (first === undefined) ids.set(id, declaration)
    else {
      const place = `${first.file.path}:${positionAt(first.file, first.span.start).line}`
      findings.push({
        code: 'duplicate-id',
        file,
        span,
        message: `The id ${quoted(id)} belongs to another ${kind} already, in ${place}: expected an id of its own.`,
      })
    }
  }
  return { declared, findings }
}

const placeOf: Partial<Readonly<Record<Kind, string>>> = {
  actor: 'actors.yaml',
  theme: 'themes.yaml',
  event: 'events.yaml',
  source: 'a file of the folder sources',
  claim: 'the file of a source',
}

/**
 * Reports every reference to what is not declared.
 * @param hidden kinds of which entries may have been overlooked; of these nothing is said
 */
export const checkReferences = (
  references: readonly Reference[],
  declared: Declared,
  hidden: ReadonlySet<Kind>,
): readonly Finding[] => {
  let searches = 0

  const hintFor = ({ to, id }: Reference): string | undefined => {
    const elsewhere = [...declared].find(([kind, ids]) => kind !== to && ids.has(id))
    if (elsewhere) return `${quoted(id)} is ${withArticle(elsewhere[0])}`
    searches += 1
    const nearest = searches > mostSearches ? undefined : nearestWord(id, declared.get(to)?.keys() ?? [])
    if (nearest !== undefined) return `did you mean "${nearest}"?`
    return placeOf[to] && `declare it in ${placeOf[to]}`
  }

  const check = (reference: Reference): readonly Finding[] => {
    const { to, id, file, span, entry, field, malformed } = reference
    if (declared.get(to)?.has(id)) return []
    if (hidden.has(to)) return malformed ? [malformed] : []
    const message = `${quoted(id)} in "${field}" of ${entry} is not the id of ${withArticle(to)}: expected one that is declared.`
    return [{ code: 'unknown-reference', file, span, message, hint: hintFor(reference) }]
  }

  return references.flatMap(check)
}
