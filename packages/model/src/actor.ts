import { z } from 'zod'
import { LanguageTag } from './dossier.ts'
import { Edtf } from './edtf.ts'
import { reference, Slug } from './slug.ts'
import { Text } from './text.ts'
import { vocabulary } from './vocabulary.ts'

/** What sort of actor it is. */
export const ActorKind = vocabulary({
  state: 'A sovereign state.',
  'government-body': 'A ministry, agency, court, army or other body of a state.',
  'intergovernmental-organisation': 'An organisation whose members are states.',
  organisation: 'An institute, university, association or other organisation.',
  company: 'A commercial enterprise.',
  'media-outlet': 'A newspaper, broadcaster, agency or site, or the media of a country taken together.',
  'armed-group': 'A non-state group that uses force.',
  'political-party': 'A political party or movement.',
  person: 'A human being.',
  sector: 'A branch of the economy or of public life.',
  'population-group': 'A group of people named together, such as the citizens of a region.',
  'group-of-states': 'Several states named together.',
})

/** What sort of name it is. */
export const NameKind = vocabulary({
  canonical: 'The name we print.',
  alias: 'Another name in use.',
  acronym: 'A short form of initials.',
  transliteration: 'The name carried over from another script.',
  metonym: 'A place or building that stands for the actor, as a capital for its government.',
  demonym: 'The adjective, or the word for the people.',
  former: 'A name no longer in use.',
  code: 'A code from a list, such as ISO 3166.',
})

/** A statement that an actor is called so. A name that fits two actors links to neither. */
export const Name = z.strictObject({
  text: Text.describe('The name as written.'),
  kind: NameKind.schema.default('alias').describe('What sort of name it is.'),
  language: LanguageTag.optional().describe('The language that the name belongs to (BCP 47).'),
  validity: Edtf.optional().describe('When the name was in use, as an EDTF date or interval.'),
})

export type Name = z.infer<typeof Name>

/** How one actor stands to another. */
export const ActorRelationKind = vocabulary({
  'part-of': 'It is a part of the other.',
  'member-of': 'It is a member of the other.',
  leads: 'It leads the other.',
  'affiliated-with': 'It works with or for the other.',
  'successor-of': 'It took the place of the other.',
  'same-as': 'It is the same actor under another id.',
  'different-from': 'It is easily confused with the other, but is not the same.',
})

/** A statement about two actors. */
export const ActorRelation = z.strictObject({
  kind: ActorRelationKind.schema.describe('How the actor stands to the other.'),
  actor: reference('actor').describe('The other actor.'),
  validity: Edtf.optional().describe('When it held, as an EDTF date or interval.'),
})

export type ActorRelation = z.infer<typeof ActorRelation>

/** Keys under which other registers know the actor. */
export const Identifiers = z.strictObject({
  iso3166: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'two capital letters such as PK' })
    .optional()
    .describe('The ISO 3166-1 alpha-2 code of a state.'),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, { error: 'a Wikidata item such as Q843' })
    .optional()
    .describe('The Wikidata item.'),
})

/** A state, body, group or person that acts, is acted on, or speaks. */
export const Actor = z.strictObject({
  id: Slug.describe('The slug of the actor.'),
  kind: ActorKind.schema.describe('What sort of actor it is.'),
  description: Text.optional().describe('Who this is, in a few words.'),
  names: z
    .array(Name)
    .min(1)
    .refine(([first]) => first?.kind === 'canonical', { error: 'the canonical name before the others' })
    .describe('Its names, each a statement of its own. The canonical one comes first.'),
  identifiers: Identifiers.default({}).describe('Keys under which other registers know the actor.'),
  relations: z.array(ActorRelation).default([]).describe('How the actor stands to others.'),
  mergedInto: reference('actor')
    .optional()
    .describe('The actor that this entry was merged into; its slug and its names then lead there.'),
})

export type Actor = z.infer<typeof Actor>
