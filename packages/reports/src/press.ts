import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CitationStyle } from './citation/style.ts'
import { type Edition, editionOf } from './edition/edition.ts'
import { OutputError } from './errors.ts'
import type { Execute } from './execute.ts'
import { comparedWith, fetchBriefing } from './fetch.ts'
import { removeLeftovers, writeWhole } from './file.ts'
import { briefingKey } from './key.ts'
import { plainLook } from './layout/look.ts'
import { type Entry, readManifest, writeManifest } from './manifest.ts'
import { renderBriefing } from './render.ts'
import type { LoadedTemplate } from './template/load.ts'

/** A briefing that stands in the folder. */
export interface Printed extends Entry {
  /** Whether it stood there already, byte for byte. */
  readonly unchanged: boolean
}

/** Prints briefings into a folder, and leaves alone those that would come out as they are. */
export interface Press {
  /**
   * Prints the briefing of one theme.
   * @throws ThemeNotFoundError, QueryFailedError, RenderError, OutputError
   */
  readonly print: (execute: Execute, theme: string) => Promise<Printed>
  /** Writes down what was printed. Without it the next press prints again; nothing else is lost. */
  readonly close: () => Promise<void>
}

/** How a press works. */
export interface PressOptions {
  /** Print what is unchanged as well. @default false */
  readonly force?: boolean
  /** The last edition of a theme's briefing, where there is one, to tell what changed since. */
  readonly last?: (theme: string) => Edition | undefined | Promise<Edition | undefined>
  /** How sources are cited. @default as the template says */
  readonly citationStyle?: CitationStyle | undefined
  /** How the briefings look, and what is printed of them. @default as they are without a template */
  readonly template?: LoadedTemplate
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const digestOfFile = async (path: string): Promise<string | undefined> => {
  const bytes = await readFile(path).catch(() => undefined)
  return bytes && digest(bytes)
}

/**
 * Opens a press on a folder, which is made where there is none.
 * @throws OutputError where the folder cannot be written to
 */
export const openPress = async (
  folder: string,
  { force = false, last = () => undefined, citationStyle, template }: PressOptions = {},
): Promise<Press> => {
  const write = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (cause) {
      throw new OutputError(folder, cause)
    }
  }
  await write(() => mkdir(folder, { recursive: true }))
  await write(() => removeLeftovers(folder))
  const manifest = new Map(await readManifest(folder))
  const chosen = template?.look ?? plainLook
  const look = citationStyle === undefined ? chosen : { ...chosen, citation: citationStyle }
  const manner = { citation: look.citation, template: template?.digest ?? null }
  return {
    print: async (execute, theme) => {
      const briefing = comparedWith(await fetchBriefing(execute, theme), await last(theme))
      const key = await briefingKey(briefing, manner)
      const path = join(folder, `${theme}.pdf`)
      const known = manifest.get(theme)
      // What no font had may have one now: the key knows nothing of fonts that were not there.
      const isWhole = known?.key === key && known.missing.length === 0
      if (!force && isWhole && (await digestOfFile(path)) === known.sha256)
        return { ...known, unchanged: true }
      const edition = editionOf(briefing)
      const { bytes, pages, missing } = await renderBriefing(briefing, look)
      await write(() => writeWhole(path, bytes))
      const entry: Entry = {
        theme,
        file: `${theme}.pdf`,
        pages,
        sha256: digest(bytes),
        key,
        missing,
        edition,
      }
      manifest.set(theme, entry)
      return { ...entry, unchanged: false }
    },
    close: () => write(() => writeManifest(folder, manifest)),
  }
}
