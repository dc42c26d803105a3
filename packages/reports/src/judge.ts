import type { Briefing } from './briefing.ts'
import { type Edition, editionOf } from './edition/edition.ts'
import { ThemeNotFoundError } from './errors.ts'
import type { Execute } from './execute.ts'
import { comparedWith, fetchBriefing } from './fetch.ts'
import { briefingKey } from './key.ts'
import type { BriefingKey } from './key-parts.ts'
import { type Entry, readManifest } from './manifest.ts'
import { type Manner, type Ready, readyFor } from './manner.ts'
import { type Place, placeAt } from './place.ts'
import { type Reason, reasonsFor } from './reasons.ts'

/** What is known of one briefing before it is printed. */
export interface Verdict {
  readonly theme: string
  /** The name of its PDF in the folder. */
  readonly file: string
  /** Why it has to be printed; none where its PDF stands there as it would be printed. */
  readonly reasons: readonly Reason[]
  readonly briefing: Briefing
  readonly edition: Edition
  readonly key: BriefingKey
  /** What the manifest says of it. */
  readonly known: Entry | undefined
}

/** A PDF of a theme that is no more. */
export interface Leftover {
  readonly theme: string
  readonly file: string
}

/** Says which briefings of a folder have to be printed, and why. It writes nothing. */
export interface Judge {
  /** @throws ThemeNotFoundError, QueryFailedError */
  readonly judge: (execute: Execute, theme: string) => Promise<Verdict>
  /** The PDFs that were printed there, still stand there, and whose themes are not among these, which are all. */
  readonly leftovers: (themes: readonly string[]) => Promise<readonly Leftover[]>
  /** The manner in which it would be printed. */
  readonly ready: Ready
}

/** What briefings are judged by. */
export interface JudgeOptions extends Manner {
  /** The last edition of a theme's briefing, where there is one, to tell what changed since. */
  readonly last?: ((theme: string) => Edition | undefined | Promise<Edition | undefined>) | undefined
  /** Print what is unchanged as well. @default false */
  readonly force?: boolean | undefined
  /** Others print into the folder meanwhile: what its manifest says is read anew for each briefing. @default false */
  readonly shared?: boolean | undefined
}

/**
 * Opens a judge of a folder, which need not be there, or of another place.
 * @throws TemplateError
 */
export const openJudge = async (
  where: string | Place,
  { last = () => undefined, force = false, shared = false, ...manner }: JudgeOptions = {},
): Promise<Judge> => {
  const ready = await readyFor(manner)
  const place = placeAt(where)
  const manifest = await readManifest(place)
  return {
    ready,
    judge: async (execute, theme) => {
      const briefing = comparedWith(await fetchBriefing(execute, theme), await last(theme))
      const [key, edition] = [await briefingKey(briefing, ready.says), editionOf(briefing)]
      const standing = shared ? await readManifest(place) : manifest
      const [known, file] = [standing.get(theme), `${theme}.pdf`]
      const sha256 = await place.digestOf(file)
      const found = reasonsFor({ known, sha256, parts: key.parts, edition })
      const forced: readonly Reason[] = force ? [{ cause: 'forced', words: '--force' }] : []
      return { theme, file, reasons: [...found, ...forced], briefing, edition, key, known }
    },
    leftovers: async (themes) => {
      const ofThemes = themes.map((theme) => `${theme}.pdf`)
      const listed = [...manifest.values()].map(({ file }) => file)
      const unlisted = await place.printedBesides(new Set([...ofThemes, ...listed]))
      const left: Leftover[] = []
      for (const file of [...listed, ...unlisted])
        if (!ofThemes.includes(file) && (await place.digestOf(file)) !== undefined)
          left.push({ theme: file.replace(/\.pdf$/, ''), file })
      return left
    },
  }
}

/**
 * Makes ready to tell the key of each briefing that a graph holds, printed in a manner.
 * @returns gives the key of a theme; undefined where there is no such theme
 * @throws TemplateError
 */
export const openKeys = async (
  execute: Execute,
  manner: Manner,
): Promise<(theme: string) => Promise<string | undefined>> => {
  const { says } = await readyFor(manner)
  return async (theme) => {
    try {
      return (await briefingKey(await fetchBriefing(execute, theme), says)).key
    } catch (error) {
      if (error instanceof ThemeNotFoundError) return undefined
      throw error
    }
  }
}
