import type { CitationStyle } from './citation/style.ts'
import { type Look, plainLook } from './layout/look.ts'
import { loadTemplate, type TemplateAt } from './template/load.ts'

/** What was chosen of how briefings are printed: plain data, which other processes can be told. */
export interface Manner {
  /** How they look, and what is printed of them. @default as they are without a template */
  readonly template?: TemplateAt | undefined
  /** How sources are cited. @default as the template says */
  readonly citation?: CitationStyle | undefined
  /**
   * The date that the file bears as that of its making.
   * @default the day that the dossier is as of
   */
  readonly documentDate?: Date | undefined
}

/** What a manner says, as data: as long as that is the same, so are the bytes that are printed of a briefing. */
export interface Said {
  /** The digest of the fields of the template. */
  readonly template?: string | undefined
  /** The digest of the files that the template names. */
  readonly files?: string | undefined
  readonly citation?: CitationStyle | undefined
  /** ISO 8601. */
  readonly date?: string | undefined
}

/** A manner made ready to print in. */
export interface Ready {
  readonly look: Look
  readonly documentDate: Date | undefined
  /** All of it. */
  readonly says: Said
}

/**
 * Makes a manner ready: the files that its template names are read.
 * @throws TemplateError where one of them is of no use
 */
export const readyFor = async ({ template, citation, documentDate }: Manner): Promise<Ready> => {
  const loaded = template && (await loadTemplate(template))
  const chosen = loaded?.look ?? plainLook
  const look = citation === undefined ? chosen : { ...chosen, citation }
  return {
    look,
    documentDate,
    says: {
      template: loaded?.digest,
      files: loaded?.filesDigest,
      citation: look.citation,
      date: documentDate?.toISOString(),
    },
  }
}
