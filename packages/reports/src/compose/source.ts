import { CitationType, Reliability, SourceGenre, SourceStatus, termNamed } from '@claimgraph/model'
import type { BriefingSource } from '../briefing.ts'
import type { SourceAnswer } from './answers.ts'
import { dateOf } from './event.ts'

/** A source as it is printed. */
export const sourceOf = (source: SourceAnswer, number: number): BriefingSource => ({
  number,
  slug: source.slug,
  title: source.title,
  type: termNamed(CitationType, source.type),
  language: source.language,
  authors: source.authors,
  containerTitle: source.containerTitle,
  publisher: source.publisher,
  issued: dateOf(source.issued),
  url: source.url,
  genre: termNamed(SourceGenre, source.genre),
  descriptor: source.descriptor,
  reliability: termNamed(Reliability, source.reliability),
  status: termNamed(SourceStatus, source.status),
  statusReason: source.statusReason,
  copies: source.derivedFromUnseen ?? source.derivedFrom?.title ?? source.derivedFrom?.slug ?? null,
  sha256: source.sha256,
})
