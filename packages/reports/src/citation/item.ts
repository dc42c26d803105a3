import type { BriefingAuthor, BriefingSource } from '../briefing.ts'
import type { CslItem, CslName } from './csl.ts'
import { cslDate } from './date.ts'

/** A language of which nothing is known (BCP 47): a title in it keeps its capitals as they are written. */
const unknownLanguage = 'und'

/** Capitals make no sense in what is not words, such as markup. */
const isWords = (titles: string): boolean => !/[<>{}\\]/.test(titles)

const cslName = ({ family, given, literal }: BriefingAuthor): CslName => {
  if (family === null) return { literal: literal ?? given ?? '' }
  return given === null ? { family } : { family, given }
}

/** What of a style matters to how a source is put to it. */
export interface StyleTraits {
  /** Whether it prints that a date is approximate. */
  readonly saysCirca: boolean
  /** The types of which it leaves out the author, the date or that it is approximate; they are cited as documents. */
  readonly asDocument: readonly CslItem['type'][]
  /** What is put to it in place of a date that is not known, where it would else print words that lack theirs. */
  readonly noDate?: string
}

/** A source as CSL-JSON for a style; nothing is made up for what is not known. */
export const cslItem = (source: BriefingSource, { saysCirca, asDocument, noDate }: StyleTraits): CslItem => {
  const { slug, type, language, authors, title, containerTitle, publisher, issued, url } = source
  return {
    id: slug,
    type: asDocument.includes(type) ? 'document' : type,
    language: language !== null && isWords(`${title}${containerTitle}`) ? language : unknownLanguage,
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...(title !== null && { title }),
    ...(containerTitle !== null && { 'container-title': containerTitle }),
    ...(publisher !== null && { publisher }),
    ...(issued === null
      ? noDate !== undefined && { issued: { literal: noDate } }
      : { issued: cslDate(issued.edtf, saysCirca) }),
    ...(url !== null && { URL: url }),
  }
}
