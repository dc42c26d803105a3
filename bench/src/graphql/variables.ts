import { enumName, type Modality } from '@claimgraph/model'
import SQLite from 'better-sqlite3'
import { claimSlug } from '../generate/claims.ts'
import { randomOf } from '../generate/random.ts'
import { seed, shapeOf } from '../generate/shape.ts'
import { themeSlug } from '../generate/themes.ts'
import { encodeCursor } from './peers/cursor.ts'
import type { Variables } from './question.ts'

const shuffled = <Item>(items: readonly Item[]): readonly Item[] => {
  const random = randomOf(seed, 100, items.length)
  return items
    .map((item) => ({ item, place: random.unit() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

const themes = (claims: number): readonly string[] =>
  Array.from({ length: shapeOf(claims).themes }, (_, index) => themeSlug(index))

/** Every theme once, hot and cold, in an order that is always the same. */
export const briefingVariables = (claims: number): readonly Variables[] =>
  shuffled(themes(claims).map((slug) => ({ slug })))

/** A thousand claims from the whole dossier. */
export const pointVariables = (claims: number): readonly Variables[] => {
  const random = randomOf(seed, 101, claims)
  return Array.from({ length: 1_000 }, () => ({ slug: claimSlug(random.below(claims)) }))
}

/** A filtered list with as many claims as it holds. */
interface FilteredList {
  readonly theme: string
  readonly modality: (typeof Modality.terms)[number]
  readonly length: number
}

/** The lists of claims of one theme and one modality, and the cursors of their far ends. */
export const openLists = (file: string) => {
  const database = new SQLite(file, { readonly: true })
  const lists = database
    .prepare<[], FilteredList>(
      `select theme, modality, count(*) as length from "claimThemes" group by theme, modality`,
    )
    .all()
  const rankAt = database
    .prepare<[string, string, number], number>(
      `select l."claimRank" from "claimThemes" l where l.theme = ? and l.modality = ? order by l."claimRank" limit 1 offset ?`,
    )
    .pluck()
  const first = ({ theme, modality }: FilteredList): Variables => ({
    slug: theme,
    modality: enumName(modality),
    after: null,
  })
  return {
    lists,
    first,
    /** The page that begins four fifths into the list. */
    deep: (list: FilteredList): Variables => {
      const place = Math.floor(list.length * 0.8)
      const rank = rankAt.get(list.theme, list.modality, place) ?? 0
      return { ...first(list), after: encodeCursor(rank) }
    },
    close: () => database.close(),
  }
}

/** First and deep pages of every filtered list of a database, hot and cold. */
export const listVariables = (file: string): readonly Variables[] => {
  const { lists, first, deep, close } = openLists(file)
  const all = lists.map((list, index) => (index % 2 === 0 ? first(list) : deep(list)))
  close()
  return shuffled(all)
}

/** The same briefings of two databases, of the themes that fill a page in the smaller one. */
export const briefingPairs = (smallFile: string) => {
  const database = new SQLite(smallFile, { readonly: true })
  const full = database
    .prepare<[], string>('select theme from "claimThemes" group by theme having count(*) >= 100')
    .pluck()
    .all()
  database.close()
  return shuffled(full.map((slug) => ({ small: { slug }, big: { slug } })))
}

/** The same pages in two databases, of the lists that fill a page even four fifths into the smaller one. */
export const pagePairs = (
  smallFile: string,
  bigFile: string,
  which: 'first' | 'deep',
): readonly { readonly small: Variables; readonly big: Variables }[] => {
  const small = openLists(smallFile)
  const big = openLists(bigFile)
  const inBig = new Map(big.lists.map((list) => [`${list.theme} ${list.modality}`, list]))
  const pairs = small.lists.flatMap((list) => {
    const same = inBig.get(`${list.theme} ${list.modality}`)
    return list.length < 300 || same === undefined
      ? []
      : [{ small: small[which](list), big: big[which](same) }]
  })
  small.close()
  big.close()
  return shuffled(pairs)
}
