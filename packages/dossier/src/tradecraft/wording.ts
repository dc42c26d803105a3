import { type Claim, nameKey } from '@claimgraph/model'

/** A number with its sign, any other word, or a sign that makes it another one: of money, of a share, of degrees. */
const word = /(?:(?<=^|[\s(\p{Sc}])-(?=\p{N}))?[\p{L}\p{M}\p{N}]+|\p{Sc}|[%‰°+]/gu

/** The words of a text in order, without case and punctuation. */
export const wordsOf = (text: string): readonly string[] => nameKey(text).match(word) ?? []

/** Two claims of one wording are one claim only where they affirm or negate alike. */
export const wordingKey = ({ text, polarity }: Pick<Claim, 'text' | 'polarity'>): string => {
  const words = wordsOf(text)
  return `${polarity}:${words.length === 0 ? text.trim() : words.join(' ')}`
}
