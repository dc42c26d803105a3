import { changesOf } from './edition/changes.ts'
import type { Edition } from './edition/edition.ts'
import { storedEdition } from './edition/stored.ts'
import { tellChanges } from './edition/told.ts'
import { type BriefingKey, type KeyPart, keyParts } from './key-parts.ts'
import type { Entry } from './manifest.ts'

/**
 * What may be the cause. `first`: there is neither PDF nor entry; `unlisted`: the manifest has no entry for the PDF that can be used;
 * `missing`: there is no PDF; `altered`: it is not the one that was built; `forced`: it was asked for; else the part of the key that changed.
 */
export const reasonCauses = ['first', 'unlisted', 'missing', 'altered', 'forced', ...keyParts] as const

/** Why a briefing is printed. */
export interface Reason {
  readonly cause: (typeof reasonCauses)[number]
  /** The same for people, in a few words: `claim bridge-opened reworded`. */
  readonly words: string
}

/** What there is of a briefing, and what it would be made of now. */
export interface Standing {
  /** What the manifest says of it. */
  readonly known: Entry | undefined
  /** The digest of what stands in the place of its PDF; undefined where nothing does. */
  readonly sha256: string | undefined
  readonly parts: BriefingKey['parts']
  readonly edition: Edition
}

const words: Readonly<Record<KeyPart, string>> = {
  data: 'other data changed',
  since: 'compared with another edition',
  template: 'template changed',
  files: 'logo or font of the template changed',
  citation: 'citation style changed',
  date: 'SOURCE_DATE_EPOCH changed',
  program: 'claimgraph or its fonts changed',
}

/** What changed in the data, by name where an edition tells it, else in general. */
const tellData = (before: Entry, now: Edition): readonly string[] => {
  const { data: stored } = storedEdition.safeParse(before.edition)
  const told = stored ? tellChanges(changesOf(stored, now)) : []
  const all = stored && stored.asOf !== now.asOf ? [`dossier as of ${now.asOf}`, ...told] : told
  return all.length > 0 ? all : [words.data]
}

const reasonsOfFile = ({ known, sha256 }: Standing): readonly Reason[] => {
  if (known === undefined)
    return sha256 === undefined
      ? [{ cause: 'first', words: 'first build' }]
      : [{ cause: 'unlisted', words: 'no usable entry in manifest.json' }]
  if (sha256 === undefined) return [{ cause: 'missing', words: 'PDF missing' }]
  return sha256 === known.sha256 ? [] : [{ cause: 'altered', words: 'PDF is not the one that was built' }]
}

const reasonsOfParts = (known: Entry, { parts, edition }: Standing): readonly Reason[] =>
  keyParts
    .filter((part) => known.parts[part] !== parts[part])
    .flatMap((cause) => {
      const told = cause === 'data' ? tellData(known, edition) : [words[cause]]
      return told.map((one) => ({ cause, words: one }))
    })

/** Why a briefing has to be printed: no reason where the PDF that is there would come out the same. */
export const reasonsFor = (standing: Standing): readonly Reason[] => [
  ...reasonsOfFile(standing),
  ...(standing.known ? reasonsOfParts(standing.known, standing) : []),
]
