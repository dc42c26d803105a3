import type { Source } from '@claimgraph/model'
import type { z } from 'zod'
import type { SourceForm } from '../../forms/source.ts'
import { unless, unlessEmpty } from '../short.ts'
import { writeDate } from './date.ts'
import type { WrittenPassages } from './passage.ts'

/** What the file of a source holds beside its citation. */
export type Taken = Pick<
  Required<z.input<typeof SourceForm>>,
  'claims' | 'assertions' | 'relations' | 'passages'
>

/** A source as its file has it, with what was taken from it. */
export const writeSource = (
  source: Source,
  taken: Taken,
  { own }: WrittenPassages,
): z.input<typeof SourceForm> => ({
  id: source.id,
  type: source.type,
  genre: source.genre,
  title: source.title,
  author: unlessEmpty(source.author),
  containerTitle: source.containerTitle,
  publisher: source.publisher,
  issued: source.issued && writeDate(source.issued, own),
  url: source.url,
  language: source.language,
  descriptor: source.descriptor,
  reliability: unless(source.reliability, 'F'),
  derivedFrom: source.derivedFrom,
  status: unless(source.status, 'active'),
  statusReason: source.statusReason,
  text: source.text.kept || source.text.sha256 !== undefined ? source.text : undefined,
  versions: unlessEmpty(source.versions),
  ...taken,
})
