import { z } from 'zod'
import { DateStatement } from './date.ts'
import { LanguageTag } from './dossier.ts'
import { Day } from './edtf.ts'
import { Sha256 } from './passage.ts'
import { Reliability } from './scales.ts'
import { reference, Slug } from './slug.ts'
import { Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** The item types of CSL 1.0.2 that an analyst cites. */
export const CitationType = vocabulary({
  article: 'A work whose venue is not known.',
  'article-journal': 'An article in a scholarly journal.',
  'article-magazine': 'An article in a magazine.',
  'article-newspaper': 'An article in a newspaper or on a news site.',
  bill: 'A proposed law.',
  book: 'A book.',
  broadcast: 'A radio or television programme.',
  chapter: 'A chapter of a book.',
  dataset: 'A set of data.',
  document: 'A document of no other type.',
  hearing: 'A hearing before a committee.',
  interview: 'An interview.',
  legislation: 'A law or resolution.',
  'paper-conference': 'A paper in the proceedings of a conference.',
  'personal-communication': 'A letter, message or talk with the analyst.',
  post: 'A post on a forum or social medium.',
  'post-weblog': 'A post on a blog.',
  report: 'A report of an institution.',
  speech: 'A speech.',
  thesis: 'A thesis.',
  treaty: 'A treaty.',
  webpage: 'A page of a site.',
})

/** What the work sets out to do. */
export const SourceGenre = vocabulary({
  opinion: 'Argues for a view: an op-ed, a column, an editorial.',
  news: 'Reports what happened.',
  analysis: 'Explains, with evidence, for readers of all views.',
  'official-statement': 'Speaks for a government or organisation.',
  'primary-document': 'Is itself the thing: a treaty, a law, a contract.',
  data: 'Counts or measures.',
  interview: 'Lets someone answer questions.',
  'social-media': 'Is posted by a person or organisation without an editor.',
})

/** Whether the work still stands. */
export const SourceStatus = vocabulary({
  active: 'It stands as published.',
  corrected: 'Its publisher has corrected it.',
  retracted: 'Its publisher has withdrawn it; nothing should rest on it.',
})

/** One author: a person by family and given name, or an organisation by its literal name (CSL). */
export const Author = z
  .strictObject({
    family: Text.optional().describe('Family name of a person.'),
    given: Text.optional().describe('Given names of a person.'),
    literal: Text.optional().describe('The whole name, for an organisation or a pen name.'),
    actor: reference('actor')
      .optional()
      .describe('The actor that this author is; the claimant of what the source asserts.'),
  })
  .refine((author) => (author.family ?? author.literal) !== undefined, {
    error: 'an author with "family" (a person) or "literal" (an organisation)',
  })

/** What a work copies: another source of the dossier, or a work that we have not seen. */
export const Derivation = z
  .strictObject({
    source: reference('source').optional().describe('The source of this dossier that it copies.'),
    unseen: Text.optional().describe('The work that it copies, where that is not a source of this dossier.'),
  })
  .refine((from) => (from.source === undefined) !== (from.unseen === undefined), {
    error: 'either "source" (a source of this dossier) or "unseen" (a description of the work), not both',
  })

/** The text of a source: blocks are separated by blank lines and counted from 1. */
export const SourceText = z
  .strictObject({
    sha256: Sha256.optional().describe(
      'SHA-256 of the whole text in UTF-8, so that anyone can tell whether theirs is the same.',
    ),
    kept: z.boolean().default(false).describe('Whether the text may be, and is, kept with the dossier.'),
    file: Text.optional().describe('Where it is kept: a path inside the dossier.'),
  })
  .refine((text) => text.kept === (text.file !== undefined), {
    error: '"file" where the text is kept, and no "file" where it is not',
  })

/** A state in which a work was published: as first issued, or after its publisher changed it. */
export const SourceVersion = z.strictObject({
  on: Day.describe('The day on which this version was published or, failing that, first seen.'),
  sha256: Sha256.optional().describe('SHA-256 of its whole text in UTF-8.'),
  note: Text.optional().describe('What changed from the version before it.'),
})

/** A citable work. */
export const Source = z
  .strictObject({
    id: Slug.describe('The slug of the source.'),
    type: CitationType.schema.describe('What it is, for the citation (CSL).'),
    genre: SourceGenre.schema.describe('What the work sets out to do.'),
    title: Text.optional().describe('Its title; absent where we do not know it.'),
    author: z.array(Author).default([]).describe('Its authors, in the order of the title page.'),
    containerTitle: Text.optional().describe('The journal, newspaper, site or book it appeared in.'),
    publisher: Text.optional().describe('Its publisher.'),
    issued: DateStatement.optional().describe('When it was published; absent where we do not know.'),
    url: z
      .url({ protocol: /^https?$/, error: 'an address that starts with http:// or https://' })
      .optional()
      .describe('Its address on the web.'),
    language: LanguageTag.optional().describe('The language it is written in (BCP 47).'),
    descriptor: Text.optional().describe(
      'Source descriptor (ICD 206): access, track record, bias, affiliation.',
    ),
    reliability: Reliability.schema.default('F').describe('Admiralty letter; F until someone has judged it.'),
    derivedFrom: Derivation.optional().describe('The work that it copies; absent for a work of its own.'),
    status: SourceStatus.schema.default('active').describe('Whether the work still stands.'),
    statusReason: Text.optional().describe('Why it was corrected or retracted.'),
    text: SourceText.default({ kept: false }).describe('Its text, or the digest of it.'),
    versions: z
      .array(SourceVersion)
      .default([])
      .describe('Its versions in order, where it is known in more than one; `text` is the one we cite.'),
  })
  .refine((source) => source.status === 'active' || source.statusReason !== undefined, {
    error: '"statusReason" beside a status of corrected or retracted',
    path: ['status'],
  })
  .refine(({ versions }) => versions.every(({ on }, index) => (versions[index - 1]?.on ?? '') <= on), {
    error: 'versions in the order of their days',
    path: ['versions'],
  })

export type Source = z.infer<typeof Source>
