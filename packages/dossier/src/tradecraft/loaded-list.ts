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

/** Before "regime", what makes it a system of rules, or how something runs: of a river, of prices. */
const systems = [
  'control|cease-?fire|customs|exchange[ -]rate|fiscal|fishing|flood|flow|hydrological|inspections?',
  'insurance|legal|licensing|monetary|non-proliferation|price|pricing|regulatory|safety|sanctions?|tariffs?|tax|temperature',
  'toll|trade|treatment|verification|visa(?:-free)?|water',
]

/**
 * Words of praise and blame by the language of the dossier, few and plain ones: what is merely strong, or is at times the
 * exact word, is not among them.
 */
export const loadedWords: Readonly<Record<string, readonly LoadedWord[]>> = {
  en: [
    word(`(?<!(?:${systems.join('|')}|puppet)\\s)regimes?`, 'government'),
    word('juntas?(?!\\sd[aeo]s?\\s)', 'military government'),
    word('strongm[ae]n', 'leader'),
    word('puppet (?:government|state|regime)s?', 'government'),
    word('rogue (?:state|nation)s?', 'state'),
    word('stooges?|lackeys?|henchm[ae]n|cron(?:y|ies)', 'associate'),
    word('thugs?|goons?', 'attackers, or who they are'),
    word('mouthpieces?', 'outlet'),
    word('warmongers?|warmongering', 'what they did or called for'),
    word('hordes? of|swarms? of', 'many, or the number'),
    word(
      'slam(?:s|med)(?!\\s(?:into|to|against|shut|on the brakes)\\b)|lambast(?:e?s|ed)|lash(?:es|ed) out at',
      'criticised',
    ),
    word('rants|ranted|spew(?:s|ed)(?=\\s(?:hatred|hate|lies|propaganda|venom))', 'said'),
    word('regurgitated|parroted', 'repeated'),
    word('butchered|slaughtered', 'killed'),
    word('brainwashed', 'persuaded'),
    word('so[-‐‑]called', ''),
    word('brazen(?:ly)?|blatant(?:ly)?|shameless(?:ly)?', ''),
    word('infamous(?:ly)?|notorious(?:ly)?', 'known for, and for what'),
    word('heroic(?:ally)?|valiant(?:ly)?|barbaric|evil|despicable|outrageous(?:ly)?', ''),
    word('draconian', 'strict'),
    word('witch[ -]hunts?', 'investigation'),
    word(
      'undeniabl[ey]|obviously|(?<!(?:alteration|change|correction|matter|reversal)s?\\s)of course|needless to say',
      '',
    ),
  ],
}
