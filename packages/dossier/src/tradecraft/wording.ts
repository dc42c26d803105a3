import { type Claim, nameKey } from '@claimgraph/model'

/** The words of a text in order, without case and punctuation. */
export const wordsOf = (text: string): readonly string[] => nameKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Two claims of one wording are one claim only where they affirm or negate alike. */
export const wordingKey = ({ text, polarity }: Pick<Claim, 'text' | 'polarity'>): string => {
  const words = wordsOf(text)
  return `${polarity}:${words.length === 0 ? text.trim() : words.join(' ')}`
}
