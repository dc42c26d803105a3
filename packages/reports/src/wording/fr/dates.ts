import type { Wording } from '../../wording.ts'

/** The words of dates, in French. */

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** ISO 8601-2, 4.8: what the numbers 21 to 41 stand for in the place of a month. */
const seasons: Readonly<Record<number, (year: string) => string>> = {
  21: (year) => `printemps ${year}`,
  22: (year) => `été ${year}`,
  23: (year) => `automne ${year}`,
  24: (year) => `hiver ${year}`,
  25: (year) => `printemps boréal ${year}`,
  26: (year) => `été boréal ${year}`,
  27: (year) => `automne boréal ${year}`,
  28: (year) => `hiver boréal ${year}`,
  29: (year) => `printemps austral ${year}`,
  30: (year) => `été austral ${year}`,
  31: (year) => `automne austral ${year}`,
  32: (year) => `hiver austral ${year}`,
  33: (year) => `premier trimestre de ${year}`,
  34: (year) => `deuxième trimestre de ${year}`,
  35: (year) => `troisième trimestre de ${year}`,
  36: (year) => `quatrième trimestre de ${year}`,
  37: (year) => `premier tiers de ${year}`,
  38: (year) => `deuxième tiers de ${year}`,
  39: (year) => `dernier tiers de ${year}`,
  40: (year) => `premier semestre de ${year}`,
  41: (year) => `second semestre de ${year}`,
}

/** The article that a worded date takes behind a preposition; years and months take none. */
const articles: readonly (readonly [RegExp, string])[] = [
  [/^\d{1,2}(?:er)? \p{Letter}/u, 'le '],
  [/^(?:printemps|premier|deuxième|troisième|quatrième|dernier|second) /, 'le '],
  [/^(?:été|automne|hiver) /, 'l’'],
  [/^années /, 'les '],
]

const withArticle = (date: string): string =>
  `${articles.find(([form]) => form.test(date))?.[1] ?? ''}${date}`

const from = (date: string): string =>
  `de ${withArticle(date)}`
    .replace(/^de le /, 'du ')
    .replace(/^de les /, 'des ')
    .replace(/^de (?=[aeéo])/, 'd’')

const to = (date: string): string =>
  `à ${withArticle(date)}`.replace(/^à le /, 'au ').replace(/^à les /, 'aux ')

const takesNoIn = /^e(?:nviron|ntre) /

const until = (date: string): string =>
  withArticle(date) !== date || takesNoIn.test(date) ? `jusqu’${to(date)}` : `jusqu’en ${date}`

export const dates = {
  month: (number: number): string | undefined => months[number - 1],
  season: (number: number, year: string): string | undefined => seasons[number]?.(year),
  inMonth: (month: string, year: string) => `${month} ${year}`,
  onDay: (day: number, month: string, year: string) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  decade: (decade: string) => `années ${decade}0`,
  century: (century: string) => `entre ${century}00 et ${century}99`,
  monthUnknown: (year: string) => `${year}, mois inconnu`,
  dayUnknown: (month: string) => `${month}, jour inconnu`,
  monthAndDayUnknown: (year: string) => `${year}, mois et jour inconnus`,
  about: (date: string) => `environ ${date}`,
  circa: (date: string) => `v. ${date}`,
  uncertain: (date: string) => `${date} (date incertaine)`,
  span: (first: string, last: string) => `${from(first)} ${to(last)}`,
  fromOpen: (first: string) => `à partir ${from(first)}, fin ouverte`,
  fromUnknown: (first: string) => `à partir ${from(first)}, fin inconnue`,
  untilOpen: (last: string) => `${until(last)}, début ouvert`,
  untilUnknown: (last: string) => `${until(last)}, début inconnu`,
  orLater: (first: string) => `${first} ou après`,
  orEarlier: (last: string) => `${last} ou avant`,
  andLater: (first: string) => `${first} et après`,
  andEarlier: (last: string) => `${last} et avant`,
  someOf: (first: string, last: string) => `l’une des dates ${from(first)} ${to(last)}`,
  allOf: (first: string, last: string) => `toutes les dates ${from(first)} ${to(last)}`,
} as const satisfies Wording['dates']
