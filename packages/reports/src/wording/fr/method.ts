import type { Wording } from '../../wording.ts'
import { fr } from './typeset.ts'

/** The note on how to read a briefing, in French. */
export const method = {
  heading: 'Comment lire ce document',
  gloss: 'À qui appartient quoi, comment le vérifier, et ce que signifient les cotes.',
  paragraphs: (bar: string) => [
    {
      title: 'À qui appartient quoi',
      text: fr`Un fait est ici ce qui peut être vérifié ; le mot ne dit pas que c’est vrai. Un énoncé est une proposition en termes neutres, que nous rédigeons. Une affirmation est le fait, pour une source, de dire une fois un énoncé. Une appréciation est notre propre avis sur un énoncé, et un jugement clé notre propre avis sur la question. Ce qui est de nous se tient derrière ${bar} ; tout le reste appartient aux sources.`,
    },
    {
      title: 'Comment vérifier',
      text: fr`Chaque affirmation se termine par un repère tel que [1] bloc 9, 0–210 · 9f3a2c1b. Le numéro entre crochets désigne la source. Le texte d’une source est découpé en blocs aux lignes vides et les blocs sont comptés à partir de 1 ; les deux nombres qui suivent le bloc sont le premier point de code Unicode du passage, compté à partir de 0, et celui qui en suit le dernier. Les huit caractères après le point médian sont le début de l’empreinte SHA-256 de ces mots exactement, en UTF-8. Quiconque possède le texte peut en extraire le passage, en calculer l’empreinte et comparer : aucun autre texte n’a la même.`,
    },
    {
      title: 'Le décompte des appuis',
      text: fr`Les appuis se comptent par origines indépendantes, jamais par copies : dix reprises d’un même article ne font qu’une origine. Ce qu’une source ne fait que relayer n’en ajoute aucune. Lorsque rien n’est indiqué sous un énoncé, une origine l’affirme et nul, à notre connaissance, ne le dément.`,
    },
    {
      title: 'L’écriture des dates',
      text: fr`Une date n’est jamais plus précise que ce que l’on sait. « Environ », ou « ca. » dans une référence, signale une date approximative, « (date incertaine) » une date douteuse. Sous une date qu’aucune source n’indique, il est dit d’où elle vient. Ce que nul ne date figure à part, comme non daté.`,
    },
  ],
  likelihood: {
    title: 'Probabilité',
    text: fr`À quel point nous tenons une chose pour probable, selon les sept degrés de l’ICD 203. « Pourrait » ou « il se peut » dans une source ne porte aucun chiffre.`,
  },
  confidence: {
    title: 'Niveau de confiance',
    text: 'À quel point notre avis est fondé. Il porte sur les sources et le raisonnement, non sur l’événement.',
    levels: {
      low: 'Information rare, discutable ou fragmentaire, ou nombreuses hypothèses.',
      moderate: 'Sources crédibles et plausibles, mais corroboration insuffisante pour aller plus loin.',
      high: 'Information de qualité issue de plusieurs origines indépendantes, ou question qui permet un avis solide.',
    },
  },
  reliability: {
    title: 'Fiabilité d’une source',
    text: 'Les lettres de l’Amirauté. Une lettre cote la source et ne dit rien d’un énoncé en particulier.',
  },
  credibility: {
    title: 'Crédibilité d’un énoncé',
    text: 'Les chiffres de l’Amirauté. Un chiffre cote ce qui est énoncé, quel qu’en soit l’auteur.',
  },
} as const satisfies Wording['method']
