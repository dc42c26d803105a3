/** Marks that scripts share, such as accents and Arabic vowel signs, and Hebrew points: people leave them out. */
const marks = /[\p{Script=Inherited}\u0591-\u05C7\p{Cf}\u0640]/gu

/** A run of single letters with a full stop after each is one word: U.S.A. */
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu

/** Scripts written without spaces: each of their characters is a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

const beyondWords = /[^\p{L}\p{N}\p{M}]+/gu

/** PostgreSQL refuses to index longer words than 2 kB. */
const maxWordLength = 200

/** Text without digits or letters outside a to z needs only the last steps. */
const plain = /^[\x20-\x7E\s]*$/

const foldCharacters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .normalize('NFC')
    .replaceAll('ς', 'σ')
    .replace(unspaced, ' $& ')

/**
 * The words of a text in the form in which they are indexed and asked for, joined by single spaces: case, accents,
 * quotes, dashes and every other sign fall away. Empty where the text has no letters or digits.
 * @example fold('New\u00A0Delhi’s “Étude”') === 'new delhi s etude'
 * @example fold('the U.S. side') === 'the us side'
 */
export const fold = (text: string): string => {
  const joined = text.replace(initials, (letters) => letters.replaceAll('.', ''))
  const folded = plain.test(text) ? joined.toLowerCase() : foldCharacters(joined)
  const words = folded.replace(beyondWords, ' ').trim()
  if (words.length <= maxWordLength) return words
  return words
    .split(' ')
    .map((word) => (word.length <= maxWordLength ? word : [...word].slice(0, maxWordLength).join('')))
    .join(' ')
}
