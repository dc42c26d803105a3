/** The words on what is not known, in English. */
export const gaps = {
  heading: 'What we do not know',
  gloss:
    'What the record lacks, not what is false. Each number leads to the claim, event (E), judgement (K) or source ([ ]).',
  none: 'The record has none of the gaps that we look for: each claim has several origins and a passage, sources are graded, events dated, predictions decidable, and judgements founded.',
  gap: 'What is missing',
  where: 'Where',
  singleOrigin: 'A second origin: one alone asserts it first hand',
  hearsay: 'An origin: known only as passed on by others',
  unfounded: 'An origin: nobody that we know of asserts it first hand',
  withdrawn: 'An origin that stands: what asserts it first hand was withdrawn',
  noPassage: 'A passage: no words of a source are recorded',
  ungraded: 'A grade: the reliability of the source is not judged (F)',
  undated: 'A date: nobody says when',
  noCriterion: 'A criterion: nothing would decide the prediction',
  noHorizon: 'A horizon: no day by which the prediction would be decided',
  unfoundedJudgement: 'A foundation: our judgement rests on no recorded claim',
} as const
