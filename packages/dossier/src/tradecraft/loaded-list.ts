/** A word that takes sides, and what says the same without. */
export interface LoadedWord {
  readonly pattern: RegExp
  /** The neutral word; empty where the sentence needs none. */
  readonly neutral: string
}

const word = (pattern: string, neutral: string): LoadedWord => ({
  pattern: new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}-])`, 'giu'),
  neutral,
})

/**
 * Words of praise and blame by the language of the dossier, few and plain ones: what is merely strong, or is at times the
 * exact word, is not among them.
 */
export const loadedWords: Readonly<Record<string, readonly LoadedWord[]>> = {
  en: [
    word(
      '(?<!(?:visa|sanctions?|tax|trade|legal|inspections?|cease-?fire|non-proliferation|control) )regimes?',
      'government',
    ),
    word('junta', 'military government'),
    word('strongm[ae]n', 'leader'),
    word('puppet (?:government|state|regime)s?', 'government'),
    word('rogue (?:state|nation)s?', 'state'),
    word('stooges?|lackeys?|henchm[ae]n|cron(?:y|ies)', 'associate'),
    word('thugs?|goons?', 'attackers, or who they are'),
    word('mouthpieces?', 'outlet'),
    word('warmongers?|warmongering', 'what they did or called for'),
    word('hordes? of|swarms? of', 'many, or the number'),
    word('slammed|lambasted|lashed out at', 'criticised'),
    word('ranted|spewed', 'said'),
    word('regurgitated|parroted', 'repeated'),
    word('butchered|slaughtered', 'killed'),
    word('brainwashed', 'persuaded'),
    word('so-called', ''),
    word('brazen(?:ly)?|blatant(?:ly)?|shameless(?:ly)?', ''),
    word('infamous(?:ly)?|notorious(?:ly)?', 'known for, and for what'),
    word('heroic(?:ally)?|valiant(?:ly)?|barbaric|evil|despicable|outrageous(?:ly)?', ''),
    word('draconian', 'strict'),
    word('witch[ -]hunts?', 'investigation'),
    word('undeniabl[ey]|obviously|of course|needless to say', ''),
  ],
}
