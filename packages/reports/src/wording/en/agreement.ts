/** The words on where sources agree and disagree, in English. */
export const agreement = {
  heading: 'Where sources agree and disagree',
  gloss:
    'Counted by independent origins, not by copies: ten reprints are one origin. What is said is the sources’; the numbers lead to the claims.',
  agree: 'Asserted by several independent origins',
  claims: 'Claims',
  origins: 'Origins',
  asserting: 'Asserted by',
  others: 'Every other claim rests on a single origin, or on none that we know of.',
  oneSource: 'None. Every claim stands in a single source, so none is corroborated.',
  oneOrigin: 'None. Every claim rests on a single origin, so none is corroborated.',
  noneCorroborated:
    'None. No claim is asserted first hand by more than one independent origin, so none is corroborated.',
  repeated: 'Repeated, but not corroborated',
  repeatedBy: (claims: number) =>
    claims === 1
      ? 'is said by several sources of which all but one at most copy: they count as one origin, or none.'
      : 'are each said by several sources of which all but one at most copy: they count as one origin, or none.',
  disagree: 'Contested or doubted',
  denying: 'Denied or doubted by',
  noneContested: 'None. No source is on record that denies or doubts what is asserted.',
  source: 'The source',
  someone: 'Someone not named',
  passedOn: (by: string) => `passed on by ${by}`,
  copy: 'a copy',
  withdrawn: 'withdrawn',
  doubts: 'doubts',
} as const
