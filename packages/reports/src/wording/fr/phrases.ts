import type { Wording } from '../../wording.ts'
import { isolatedInRightward as isolated } from '../isolate.ts'
import { counted, fr } from './typeset.ts'

/** The fixed phrases of a briefing, in French. What a source or an editor wrote never stands here. */

const comma = ', '
const semicolon = fr` ; `

const list = (items: readonly string[]): string => items.map(isolated).join(comma)

const joined = (items: readonly string[], last: string): string =>
  items.length < 2 ? list(items) : `${list(items.slice(0, -1))} ${last} ${list(items.slice(-1))}`

const and = (items: readonly string[]): string => joined(items, 'et')

export const joining = {
  and,
  or: (items: readonly string[]): string => joined(items, 'ou'),
  list,
  comma,
  semicolon,
  isolated,
} as const satisfies Wording['joining']

export const front = {
  asOf: (day: string) => `Situation au ${day}`,
  editors: (names: readonly string[]) => fr`Rédaction : ${and(names)}`,
  bottomLine: 'L’essentiel',
  page: (current: number, total: number) => `Page ${current} sur ${total}`,
  leftOut: (headings: readonly string[]) =>
    fr`Omis ici : ${headings.join(semicolon)}. Tout cela figure dans les données jointes à ce fichier.`,
  data: fr`Le contenu de cette note sous forme de données : pour le vérifier ou le réutiliser.`,
} as const satisfies Wording['front']

export const bar = { blue: 'une barre bleue', other: 'une barre' } as const satisfies Wording['bar']

export const judgement = {
  heading: 'Jugements clés',
  gloss: (marked: string) =>
    `Nos propres jugements, non ceux d’une source. Dans ce document, ce qui se tient derrière ${marked} est de nous.`,
  none: 'Aucun jugement clé n’a été consigné sur ce thème.',
  number: (n: number) => `J${n}`,
  restsOnClaims: 'Repose sur',
  restsOnNothing: 'Ne repose sur aucun énoncé consigné.',
} as const satisfies Wording['judgement']

export const grade = {
  likelihood: (band: string) => fr`Probabilité : ${band}.`,
  noLikelihood: fr`Probabilité : non indiquée.`,
  confidence: (level: string) => fr`Niveau de confiance : ${level}.`,
  noConfidence: fr`Niveau de confiance : non indiqué.`,
  credibility: (digit: string, meaning: string) => fr`Crédibilité : ${digit}, ${meaning}.`,
  percent: (from: number, to: number) => fr`${from} à ${to} %`,
} as const satisfies Wording['grade']

export const claim = {
  heading: 'Ce qu’affirment les sources',
  gloss: fr`Chaque énoncé figure une seule fois, en termes neutres qui sont les nôtres ; au-dessous, qui le dit, et où.`,
  none: 'Aucun énoncé n’a été consigné sur ce thème.',
  noun: (count: number) => counted(count, 'l’énoncé', 'les énoncés'),
  nounAtStart: (count: number) => counted(count, 'L’énoncé', 'Les énoncés'),
  elsewhere: (count: number) => `${count} ailleurs`,
  andMore: (count: number) => `et ${count} de plus`,
  namedElsewhere: (slug: string) => `${slug} (dans une autre note)`,
  negative: 'L’énoncé est lui-même une négation.',
  assessment: fr`Notre appréciation :`,
} as const satisfies Wording['claim']

export const modalities = {
  fact: {
    heading: 'Faits affirmés',
    gloss: fr`Présentés par les sources comme vérifiables. Imprimés comme étant leurs propos, dans nos termes ; non comme établis.`,
  },
  interpretation: {
    heading: 'Interprétations',
    gloss: 'Le sens, le mobile ou le poids que les sources prêtent à ce qui est ou a été.',
  },
  prediction: {
    heading: 'Prévisions',
    gloss:
      'Ce qui, selon les sources, adviendra ou peut advenir. Le registre des prévisions dit comment chacune serait tranchée.',
  },
  recommendation: {
    heading: 'Recommandations',
    gloss: 'Ce qui, selon les sources, devrait être fait. Ce n’est pas notre conseil.',
  },
} as const satisfies Wording['modalities']

const verbs = {
  asserts: { one: 'affirme', other: 'affirment', past: 'affirmé' },
  denies: { one: 'dément', other: 'démentent', past: 'démenti' },
  doubts: { one: 'met en doute', other: 'mettent en doute', past: 'mis en doute' },
  reports: { one: 'rapporte', other: 'rapportent', past: 'rapporté' },
} as const

export const attribution = {
  said: (claimants: readonly string[], via: readonly string[], stance: keyof typeof verbs): string => {
    const verb = verbs[stance]
    const [writer, ...cited] = via.toReversed()
    if (writer === undefined)
      return claimants.length === 0
        ? `La source ${verb.one}`
        : `${and(claimants)} ${counted(claimants.length, verb.one, verb.other)}`
    const chain = [isolated(writer), ...cited.map((name) => `citant ${isolated(name)}`)].join(', ')
    const who = claimants.length === 0 ? 'une personne non nommée' : and(claimants)
    return `Selon ${chain}, ${who} ${counted(claimants.length, 'a', 'ont')} ${verb.past}`
  },
  hedged: (cues: readonly string[]) => `avec la réserve ${and(cues.map((cue) => fr`« ${cue} »`))}`,
  likelihood: (band: string) => fr`degré exprimé : ${band}`,
  at: (block: number, start: number, end: number) => `bloc ${block}, ${start}–${end}`,
  noPassage: 'aucun passage consigné',
} as const satisfies Wording['attribution']

export const corroboration = {
  none: 'Aucune origine connue de nous ne le dit de première main.',
  withdrawn: 'Ce qui le dit de première main a été retiré et ne compte pas.',
  single: 'Une seule origine.',
  multiple: (origins: number) => counted(origins, '# origine indépendante.', '# origines indépendantes.'),
  contested: (asserting: number, denying: number) =>
    fr`Contesté : affirmé et démenti. ${
      asserting === 0
        ? 'Il n’est affirmé que par ouï-dire'
        : counted(asserting, '# origine l’affirme', '# origines l’affirment')
    } ; ${counted(denying, '# origine le dément', '# origines le démentent')}.`,
} as const satisfies Wording['corroboration']

export const chronology = {
  heading: 'Chronologie',
  gloss:
    'Ce qui, selon les sources ou la rédaction, s’est produit ou est en cours, par premier jour que la date peut désigner.',
  number: (n: number) => `E${n}`,
  eventNumber: 'Nº',
  noneDated: 'Aucun événement daté n’a été consigné comme s’étant produit.',
  date: 'Date',
  status: 'Statut',
  event: 'Événement et lieu',
  participants: 'Participants',
  claims: 'Énoncés',
  undated: 'Non datés',
  undatedGloss: fr`Donnés pour s’être produits ou pour être en cours ; aucune source ne dit quand.`,
  apart: 'Prévus, proposés, allégués et hypothétiques',
  apartGloss: 'Hors du récit de ce qui s’est produit. Ce qui a été annulé figure également ici.',
  noDate: 'non daté',
} as const satisfies Wording['chronology']

export const actor = {
  heading: 'Acteurs',
  gloss: 'Ceux dont parlent les énoncés et les événements, à commencer par les plus souvent cités.',
  name: 'Nom',
  kind: 'Nature',
  otherNames: 'Autres noms',
  roles: 'Rôles',
  claims: 'Énoncés',
  nothing: '–',
} as const satisfies Wording['actor']

export const prediction = {
  heading: 'Registre des prévisions',
  gloss: 'Le critère et l’échéance sont de nous, non de la source. Le numéro renvoie à l’énoncé.',
  claim: 'Énoncé',
  criterion: 'Se sera réalisée si',
  horizon: 'Échéance',
  status: 'Statut',
  noCriterion: 'Aucun critère n’a été fixé.',
  noHorizon: 'Non fixée',
} as const satisfies Wording['prediction']

export const source = {
  heading: 'Sources',
  gloss: fr`Par ordre de première mention. La lettre cote la source, non ce qu’elle dit ; l’échelle figure à la fin.`,
  number: (n: number) => `[${n}]`,
  noAuthor: 'Auteur inconnu',
  noTitle: 'Titre inconnu',
  noDate: 'Date de publication inconnue',
  reliability: (letter: string, meaning: string) => fr`Fiabilité ${letter} : ${meaning}.`,
  status: (status: string) => fr`Statut : ${status}.`,
  copies: (original: string) =>
    fr`Copie ${isolated(original)} ; comptée avec son origine, non à côté d’elle.`,
  digest: fr`SHA-256 de son texte :`,
  noDigest: 'Aucune empreinte de son texte n’a été consignée.',
} as const satisfies Wording['source']
