import type { Wording } from '../../wording.ts'
import { fr } from './typeset.ts'

/** The words on what is not known, in French. */
export const gaps = {
  heading: 'Ce que nous ignorons',
  gloss:
    'Ce qui manque au dossier, non ce qui est faux. Chaque numéro renvoie à l’énoncé, à l’événement (E), au jugement (J) ou à la source ([ ]).',
  none: fr`Le dossier ne présente aucune des lacunes que nous recherchons : chaque énoncé a plusieurs origines et un passage, les sources sont cotées, les événements datés, les prévisions décidables et les jugements fondés.`,
  gap: 'Ce qui manque',
  where: 'Où',
  singleOrigin: fr`Une seconde origine : une seule l’affirme de première main`,
  hearsay: fr`Une origine : connu seulement pour avoir été relayé par d’autres`,
  unfounded: fr`Une origine : nul, à notre connaissance, ne l’affirme de première main`,
  withdrawn: fr`Une origine qui tienne : ce qui l’affirme de première main a été retiré`,
  noPassage: fr`Un passage : aucun mot d’une source n’est consigné`,
  ungraded: fr`Une cote : la fiabilité de la source n’est pas évaluée (F)`,
  undated: fr`Une date : nul ne dit quand`,
  noCriterion: fr`Un critère : rien ne permettrait de trancher la prévision`,
  noHorizon: fr`Une échéance : aucun jour auquel la prévision serait tranchée`,
  unfoundedJudgement: fr`Un fondement : notre jugement ne repose sur aucun énoncé consigné`,
} as const satisfies Wording['gaps']
