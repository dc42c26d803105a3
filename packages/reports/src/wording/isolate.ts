/** Letters that run from right to left. */
const leftward = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const rightward = new RegExp(`(?!${leftward.source})\\p{Letter}`, 'u')

const isolated = (text: string): string => `\u2068${text}\u2069`

/**
 * A text of others inside fixed words that run from left to right. One that runs the other way is kept to itself (Unicode
 * annex 9, isolates): else it would draw the words and numbers beside it into its own order. The marks are not drawn.
 */
export const isolatedInRightward = (text: string): string => (leftward.test(text) ? isolated(text) : text)

/** The same inside fixed words that run from right to left. */
export const isolatedInLeftward = (text: string): string => (rightward.test(text) ? isolated(text) : text)
