import type { Entry, Kind } from '@claimgraph/model'
import type { FormName } from '../discover/form-name.ts'
import { type Draft, draftsOf } from '../draft.ts'
import type { Reference } from '../inspect/findings.ts'
import { positionAt, type Span, type TextFile } from '../text-file.ts'
import type { Declared } from './references.ts'

/** Where the files say something, or should. */
export interface Place {
  /** Relative to the dossier's folder, with forward slashes. */
  readonly file: string
  /** From 1; undefined where the thing is yet to be written. */
  readonly line?: number
}

/** Finds the place where a thing is written, or else where a new one of its kind goes. */
export type PlaceOf = (kind: Entry['kind'], id: string | undefined) => Place

/** The form of the files in which things of each kind are written. */
const formOf: Readonly<Record<Entry['kind'], FormName>> = {
  dossier: 'dossier',
  theme: 'themes',
  judgement: 'themes',
  actor: 'actors',
  event: 'events',
  source: 'source',
  passage: 'source',
  assertion: 'source',
  claim: 'claims',
  assessment: 'analysis',
  relation: 'analysis',
  prediction: 'analysis',
  activity: 'activities',
}

const placeAt = ({ file, span }: { readonly file: TextFile; readonly span: Span }): Place => ({
  file: file.path,
  line: positionAt(file, span.start).line,
})

const beside = (one: Reference, other: Reference): boolean =>
  one.file === other.file && one.entry === other.entry

/** Finds the places of a dossier's things, which its files declare and refer to. */
export const placesOf = (
  drafts: readonly Draft[],
  declared: Declared,
  references: readonly Reference[],
): PlaceOf => {
  const declaration = (kind: Kind, id: string) => declared.get(kind)?.get(id)

  const naming = (claim: string): readonly Reference[] =>
    references.filter(({ to, id }) => to === 'claim' && id === claim)

  /** An assertion stands in the file of its source, at the claim that it is one of. */
  const assertion = ([claim = '', source = '']: readonly string[]) => {
    const home = declaration('source', source)
    const inHome = [declaration('claim', claim), ...naming(claim)]
    return inHome.find((place) => place !== undefined && place.file === home?.file) ?? home
  }

  /** A relation stands in an entry of its own, or by its kind under the claim that it starts from. */
  const relation = ([from = '', kind = '', to = '']: readonly string[]) => {
    const starts = naming(from).filter(({ field }) => field === 'from')
    const isEnd = (end: Reference): boolean =>
      end.field === 'to'
        ? starts.some((start) => beside(start, end))
        : end.owner?.kind === 'claim' && end.owner.id === from && end.field === `relations.${kind}`
    return naming(to).find(isEnd)
  }

  const written = (kind: Entry['kind'], id: string) => {
    const parts = id.split(':')
    if (kind === 'passage') return declaration('source', parts[0] ?? '')
    if (kind === 'assertion') return assertion(parts)
    if (kind === 'relation') return relation(parts)
    if (kind === 'prediction') return naming(id).find(({ entry }) => entry.endsWith('of "predictions"'))
    // Of what has no id of its own in the files, nothing is declared.
    return declaration(kind as Kind, id)
  }

  return (kind, id) => {
    if (kind === 'dossier') return { file: 'dossier.yaml', line: 1 }
    const found = id === undefined ? undefined : written(kind, id)
    if (found !== undefined) return placeAt(found)
    if (kind === 'source') return { file: `sources/${id ?? '<slug>'}.yaml` }
    const [draft] = draftsOf(drafts, formOf[kind])
    return { file: draft?.file.path ?? `${formOf[kind]}.yaml` }
  }
}
