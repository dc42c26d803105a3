/** The two rows of terms in which ICD 203 (2015), D.6.e(2)(a), words the seven bands; each band has one of each. */
export type Row = 'first' | 'second'

/** A term of likelihood as it stands in a text. */
export interface TermFound {
  readonly words: string
  readonly start: number
  readonly row: Row
}

/** Longer terms first: "very likely" holds "likely". "Remote" alone is mostly a place, and "likely" follows "more". */
const patterns: Readonly<Record<Row, RegExp>> = {
  first:
    /\b(?:almost no chance|roughly even chance|almost certain(?:ly)?|(?:very |highly )?unlikely|very likely|likely)\b/giu,
  second:
    /\b(?:remote (?:chance|possibility|prospect)|roughly even odds|nearly certain|(?:highly )?improbabl[ey]|highly probabl[ey]|probabl[ey])\b/giu,
}

/** The terms of likelihood in a text, by row. */
export const likelihoodTerms = (text: string): readonly TermFound[] =>
  (['first', 'second'] as const)
    .flatMap((row) =>
      [...text.matchAll(patterns[row])].map(({ 0: words, index }) => ({ words, start: index, row })),
    )
    .sort((a, b) => a.start - b.start)

/** Whose confidence it is, where that is a matter of opinion polls and markets rather than of analysis. */
const others = "(?<!\\b(?:business|consumer|investor|market|public|voter)(?:’s|'s|s’|s')?\\s)"

const level = '(?:low|moderate|medium|high)'

const confidence = new RegExp(
  [
    `\\b${level}(?:[- ]to[- ](?:moderate|high))?[- ]confidence`,
    `${others}\\bconfidence(?: in \\w+(?: \\w+)?)? (?:is|was|remains|stays) (?:\\w+ )?${level}`,
    `\\bconfidence: ${level}`,
    '\\b(?:level of confidence|confidence level|(?<=\\b(?:assess|believe|conclude|expect|judge|say) )with confidence)',
    '\\b(?:we|analysts?|desk) (?:are|is|have|has|remain|remains) (?:\\w+ )?confiden(?:t|ce)',
    '\\bconfidently',
  ]
    .map((pattern) => `${pattern}\\b`)
    .join('|'),
  'iu',
)

/** Words of analytic confidence in a text, or undefined where there are none. */
export const confidenceWords = (text: string): string | undefined => confidence.exec(text)?.[0]
