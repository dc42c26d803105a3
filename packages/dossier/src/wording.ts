const longestQuote = 60

/** A value as a message shows it: in quotes, on one line, shortened, with nothing that a terminal would obey. */
export const quoted = (text: string): string => {
  const points = [...text.slice(0, longestQuote * 2)]
  const short =
    points.length > longestQuote || text.length > longestQuote * 2
      ? `${points.slice(0, longestQuote).join('')}…`
      : text
  return JSON.stringify(short).replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (point) => `\\u${(point.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}

/** The word with its article: "an actor", "a claim". */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** Alternatives as a sentence lists them: "a, b or c". */
export const listed = (alternatives: readonly string[]): string =>
  alternatives.length < 2
    ? alternatives.join('')
    : `${alternatives.slice(0, -1).join(', ')} or ${alternatives.at(-1)}`
