/** The note on how to read a briefing, in English. */
export const method = {
  heading: 'How to read this document',
  gloss: 'What is whose, how to check it, and what the grades mean.',
  /** @param bar what marks what is ours */
  paragraphs: (bar: string) => [
    {
      title: 'What is whose',
      text: `A fact here is something that can be checked; the word does not say that it is true. A claim is a proposition in neutral words, which we write. An assertion is one source saying a claim once. An assessment is our own view of a claim, and a key judgement our own view of the question. What is ours stands behind ${bar}; all else belongs to the sources.`,
    },
    {
      title: 'How to check it',
      text: 'Every assertion ends in a locator such as [1] block 9, 0–210 · 9f3a2c1b. The number in brackets names the source. The text of a source is cut into blocks at blank lines and the blocks are counted from 1; the two numbers after the block are the first Unicode code point of the passage, counted from 0, and the one after its last. The eight characters after the dot open the SHA-256 digest of exactly those words in UTF-8. Whoever has the text can cut out the passage, compute its digest and compare: no other words have the same one.',
    },
    {
      title: 'How support is counted',
      text: 'Support is counted by independent origins, never by copies: ten reprints of one article are one origin. What a source only passes on adds none. Where nothing is said under a claim, one origin asserts it and nobody is known to deny it.',
    },
    {
      title: 'How dates are written',
      text: 'A date is never more precise than what is known. “About”, or “ca.” in a citation, marks an approximate date, “(uncertain)” a doubtful one. A date that no source states says under it where it comes from. What nobody dates stands apart, as undated.',
    },
  ],
  likelihood: {
    title: 'Likelihood',
    text: 'How probable we hold something to be, in the seven bands of ICD 203. “Could” and “might” in a source carry no number.',
  },
  confidence: {
    title: 'Confidence',
    text: 'How well founded a view of ours is. It speaks of sourcing and reasoning, not of the event.',
    levels: {
      low: 'Scant, questionable or fragmented information, or many assumptions.',
      moderate: 'Credibly sourced and plausible, but not corroborated enough for more.',
      high: 'High-quality information from several independent origins, or an issue that allows a solid view.',
    },
  },
  reliability: {
    title: 'Reliability of a source',
    text: 'The Admiralty letters. A letter is a grade of the source and says nothing about a single claim.',
  },
  credibility: {
    title: 'Credibility of a claim',
    text: 'The Admiralty digits. A digit is a grade of what is claimed, whoever says it.',
  },
} as const
