import type { Wording } from '../../wording.ts'
import { counted, fr } from './typeset.ts'

/** The words on where sources agree and disagree, in French. */
export const agreement = {
  heading: 'Points d’accord et de désaccord des sources',
  gloss: fr`Le décompte porte sur les origines indépendantes, non sur les copies : dix reprises ne font qu’une origine. Les propos sont ceux des sources ; les numéros renvoient aux énoncés.`,
  agree: 'Affirmé par plusieurs origines indépendantes',
  claims: 'Énoncés',
  origins: 'Origines',
  asserting: 'Affirmé par',
  others: 'Tout autre énoncé repose sur une seule origine, ou sur aucune que nous connaissions.',
  oneSource: fr`Aucun. Chaque énoncé figure dans une seule source ; aucun n’est donc corroboré.`,
  oneOrigin: fr`Aucun. Chaque énoncé repose sur une seule origine ; aucun n’est donc corroboré.`,
  noneCorroborated: fr`Aucun. Nul énoncé n’est affirmé de première main par plus d’une origine indépendante ; aucun n’est donc corroboré.`,
  repeated: 'Répété, mais non corroboré',
  repeatedBy: (count: number) =>
    counted(
      count,
      fr`figure dans plusieurs sources qui, à une exception près tout au plus, se copient : elles comptent pour une origine, ou pour aucune.`,
      fr`figurent chacun dans plusieurs sources qui, à une exception près tout au plus, se copient : elles comptent pour une origine, ou pour aucune.`,
    ),
  disagree: 'Contesté ou mis en doute',
  denying: 'Démenti ou mis en doute par',
  noneContested:
    'Aucun. Il n’est consigné d’aucune source qu’elle démente ou mette en doute ce qui est affirmé.',
  source: 'La source',
  someone: 'Une personne non nommée',
  passedOn: (by: string) => `relayé par ${by}`,
  copy: 'copie',
  withdrawn: 'retirée',
  doubts: 'met en doute',
} as const satisfies Wording['agreement']
