import type { Entry } from '@claimgraph/model'
import type { Tables } from '../tables.ts'
import { fold } from './fold.ts'
import { firstPlace, type Searched, searched } from './place.ts'

/** Stands between the words of two fields, so that what is looked for does not run from one into the next. */
export const betweenFields = ' | '

/** The words by which a thing is found: its names or titles, then what else is said of it. */
interface Findable {
  readonly titles: readonly (string | undefined)[]
  readonly more?: readonly (string | undefined)[]
}

type Value<Name extends Entry['kind']> = Extract<Entry, { kind: Name }>['value']

const findable: { readonly [Name in Searched]: (value: Value<Name>) => Findable | undefined } = {
  theme: ({ title, question, bottomLine }) => ({ titles: [title], more: [question, bottomLine] }),
  // What leads to another actor is found under that one, which has its names too.
  actor: ({ names, description, mergedInto }) =>
    mergedInto === undefined ? { titles: names.map(({ text }) => text), more: [description] } : undefined,
  event: ({ title, place }) => ({ titles: [title], more: [place] }),
  source: ({ title, author, containerTitle, publisher, descriptor }) => ({
    titles: [title],
    more: [
      ...author.map(({ given, family, literal }) => literal ?? [given, family].join(' ')),
      containerTitle,
      publisher,
      descriptor,
    ],
  }),
  judgement: ({ text, rationale }) => ({ titles: [], more: [text, rationale] }),
  claim: ({ text }) => ({ titles: [], more: [text] }),
  passage: ({ exact }) => ({ titles: [], more: [exact] }),
}

const isSearched = (kind: string): kind is Searched => (searched as readonly string[]).includes(kind)

const folded = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.flatMap((text) => (text === undefined ? [] : fold(text))).filter((words) => words !== '')

/** The name of a thing in the search index, such as `claim:first-joint-exercise`. */
export const thingName = (kind: string, id: string): string => `${kind}:${id}`

/** Longer titles are found by their words alone: PostgreSQL refuses to index them as a whole. */
const maxTitleLength = 300

/** The rows of the search index for one thing; none for a kind that search does not know. */
export const searchRows = (
  { kind, value }: Entry,
  rank: number,
): Partial<{ readonly [Table in 'search' | 'titles']: readonly Tables[Table][] }> => {
  if (!isSearched(kind)) return {}
  // A kind and a value of one entry belong together.
  const found = (findable[kind] as (value: Entry['value']) => Findable | undefined)(value)
  if (!found) return { search: [], titles: [] }
  const { titles, more = [] } = found
  const names = folded(titles)
  const place = firstPlace(kind) + rank
  const thing = thingName(kind, 'id' in value ? value.id : '')
  return {
    search: [{ place, thing, words: [...names, ...folded(more)].join(betweenFields) }],
    titles: [...new Set(names)]
      .filter((title) => title.length <= maxTitleLength)
      .map((title) => ({ place, title })),
  }
}
