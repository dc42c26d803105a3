/** The rules of tradecraft. The codes are stable, and `rules` in dossier.yaml may name them. */
export type RuleCode =
  // what we say
  | 'likelihood-with-confidence'
  | 'mixed-likelihood-terms'
  | 'judgement-without-claims'
  | 'high-confidence-on-one-origin'
  | 'unjudged-reliability'
  | 'retracted-source'
  | 'single-origin'
  | 'prediction-without-criterion'
  | 'unregistered-prediction'
  // where it comes from
  | 'claim-without-passage'
  | 'orphaned-passage'
  | 'moved-passage'
  | 'source-without-descriptor'
  | 'external-date-without-note'
  | 'undated-event'
  // how it is worded
  | 'loaded-words'
  | 'duplicate-claim'
  | 'similar-claims'
  | 'ambiguous-name'
  | 'repeated-name'
  | 'unused-ignore'

/** What can be wrong with a dossier. The codes are stable. */
export type ProblemCode =
  | RuleCode
  // the folder and its files
  | 'missing-file'
  | 'unknown-file'
  | 'not-a-file'
  | 'unreadable-file'
  | 'outside-folder'
  | 'file-too-large'
  | 'dossier-too-large'
  | 'too-many-files'
  | 'too-many-problems'
  | 'not-utf8'
  | 'control-character'
  // the YAML of one file
  | 'yaml-syntax'
  | 'too-deep'
  | 'too-many-tokens'
  | 'several-documents'
  | 'directive'
  | 'tag'
  | 'anchor'
  | 'alias'
  | 'invalid-key'
  | 'duplicate-key'
  // the fields of one entry
  | 'unknown-key'
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-term'
  | 'invalid-value'
  | 'misplaced-field'
  | 'repeated-reference'
  // across the files
  | 'unknown-reference'
  | 'duplicate-id'
  | 'theme-cycle'
  | 'derivation-cycle'
  | 'merge-cycle'
  | 'supersedes-cycle'
  | 'foreign-judgement'
  | 'misplaced-count'
  | 'unknown-place'
  | 'not-a-prediction'
  | 'duplicate-prediction'
  | 'duplicate-relation'
  // the comments that silence a rule
  | 'unknown-rule'
  | 'ignore-without-reason'
  // the lines of a graph as JSON Lines
  | 'json-syntax'
  | 'line-too-long'
  | 'misplaced-dossier'
  | 'wrong-id'
  // the texts
  | 'unreadable-text'
  | 'changed-text'
  | 'unplaced-passage'
  | 'contradictory-passage'
  // the files that a template names
  | 'unusable-file'
  | 'missing-face'

/** One thing that is wrong with a dossier, where it is, and what to do next. */
export interface Problem {
  /** An error leaves no graph; a warning does. */
  readonly severity: 'error' | 'warning'
  readonly code: ProblemCode
  /** Relative to the dossier's folder, with forward slashes. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** One sentence: what is wrong and what was expected. */
  readonly message: string
  /** The nearest right word, or the next step. */
  readonly hint?: string
  /** The line; absent where there is none to show, or where it is longer than 10,000 characters. */
  readonly excerpt?: string
  /** How many UTF-16 units of the line are meant, from the column. */
  readonly length?: number
}

/** Orders texts by their code points, which no locale changes. */
export const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
