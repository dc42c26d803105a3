import type { Wording } from '../../wording.ts'
import { counted, fr } from './typeset.ts'

/** The words of drawings, in French: captions, labels, and what is told to who does not see them. */

const more = (count: number): string => (count === 0 ? '' : fr` ; et ${count} de plus`)

export const figure = {
  caption: (number: number, text: string) => `Figure ${number}. ${text}`,
  ellipsis: '…',
} as const satisfies Wording['figure']

export const timeline = {
  label: (number: string, title: string) => `${number} ${title}`,
  caption: (from: string, to: string) =>
    fr`Ce qui est daté, entre ${from} et ${to} ; les numéros sont ceux du tableau ci-dessous. Un point est un jour. Une barre va du premier au dernier jour que la date peut désigner ; elle est en tirets là où la date est approximative, incertaine ou inconnue, et se termine par une flèche là où elle est ouverte.`,
  unlabelled: (count: number) =>
    counted(
      count,
      fr`# autre événement n’a pas d’étiquette : la rangée du bas montre où il se situe.`,
      fr`# autres événements n’ont pas d’étiquette : la rangée du bas montre où ils se situent.`,
    ),
  offAxis: (count: number) =>
    counted(
      count,
      '# date n’a aucun jour connu d’où la tracer et ne figure que dans le tableau.',
      '# dates n’ont aucun jour connu d’où les tracer et ne figurent que dans le tableau.',
    ),
  alt: (events: readonly string[], others: number) =>
    fr`Chronologie de ${counted(events.length + others, '# événement', '# événements')}. ${events.join(fr` ; `)}${more(others)}.`,
  altEvent: (number: string, date: string, title: string) => fr`${number}, ${date} : ${title}`,
} as const satisfies Wording['timeline']

export const network = {
  label: (name: string, claims: number) => `${name} (${claims})`,
  caption: (strongest: string, most: number) =>
    fr`Qui est évoqué avec qui. Un trait relie deux acteurs d’un même énoncé ; il est d’autant plus épais qu’ils ont d’énoncés en commun : ${strongest} en partagent le plus (${most}). Il ne dit pas qu’ils s’accordent, ni qu’ils ont affaire l’un à l’autre. Entre parenthèses : le nombre d’énoncés de chacun.`,
  leftOut: (count: number) =>
    counted(
      count,
      '# acteur présent dans moins d’énoncés est omis.',
      '# acteurs présents dans moins d’énoncés sont omis.',
    ),
  alt: (actors: readonly string[], pairs: readonly string[], others: number) =>
    fr`Réseau de ${counted(actors.length, '# acteur', '# acteurs')}, avec le nombre d’énoncés de chacun : ${actors.join(', ')}. Énoncés en commun : ${pairs.join(fr` ; `)}${more(others)}.`,
  pair: (one: string, other: string) => `${one} et ${other}`,
  altPair: (pair: string, claims: number) => `${pair}, ${claims}`,
} as const satisfies Wording['network']
