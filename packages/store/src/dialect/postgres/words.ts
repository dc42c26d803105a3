/** Folded words as an index keeps them: as they are, with no dictionary and no rules of a language. */
export const lexemes = (words: string): string => `array_to_tsvector(string_to_array(${words}, ' '))`
