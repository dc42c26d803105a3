import type { ProblemCode, RuleCode } from '../problem.ts'
import type { Severity } from '../severity/severity.ts'

/** What a problem means, and how it is mended. */
export interface Meaning {
  readonly title: string
  readonly mend: string
  /** @default 'error' */
  readonly severity?: Exclude<Severity, 'off'>
}

/** What else can be wrong with a dossier. */
export const meanings: Readonly<Record<Exclude<ProblemCode, RuleCode>, Meaning>> = {
  'missing-file': {
    title: 'The folder has no dossier.yaml.',
    mend: 'Add one with `title`, `language` and `asOf`, or name the folder that holds it.',
  },
  'unknown-file': {
    title: 'A YAML file has a name that no file of a dossier has.',
    mend: 'Rename it to the place that the message names, or move it out of the folder.',
  },
  'not-a-file': {
    title: 'Where a file should be there is a folder, a link to one, or a device.',
    mend: 'Put an ordinary file in its place.',
  },
  'unreadable-file': {
    title: 'A file or folder cannot be opened, or a link leads nowhere.',
    mend: 'See to its permissions, or delete the link. The word in brackets is what the system said.',
  },
  'outside-folder': {
    title: 'A link leads out of the dossier.',
    mend: 'Copy what it leads to into the dossier: a dossier is whole in itself.',
  },
  'file-too-large': {
    title: 'A file is larger than is read.',
    mend: 'Split it: actors, themes, events, claims, analysis and activities may each be a folder of files.',
  },
  'dossier-too-large': {
    title: 'The files together are larger than is read.',
    mend: 'Split the dossier, or keep it in a database: `claimgraph import graph.jsonl --db …`.',
  },
  'too-many-files': {
    title: 'The folder holds more files than any dossier does.',
    mend: 'Name the folder of the dossier, not one above it.',
  },
  'too-many-problems': {
    title: 'A file has more problems than are listed.',
    mend: 'Mend the first ones: mostly they are one mistake made many times.',
  },
  'not-utf8': {
    title: 'A file is not UTF-8.',
    mend: 'Save it as UTF-8; the first wrong byte stands in the line that is shown.',
  },
  'control-character': {
    title: 'A text holds a control character, or half a character.',
    mend: 'Delete it. It mostly comes with copied text.',
  },
  'yaml-syntax': {
    title: 'The YAML is broken.',
    mend: 'Look for a quote or bracket that is not closed, a text with ": " in it that needs quotes, or wrong indentation, here or above.',
  },
  'too-deep': {
    title: 'Lists and maps nest deeper than in any dossier.',
    mend: 'Look for a bracket that is not closed, or for wrong indentation.',
  },
  'too-many-tokens': {
    title: 'A file holds more than is read at once.',
    mend: 'Split it into several files.',
  },
  'several-documents': {
    title: 'A second YAML document starts in the file.',
    mend: 'Delete the line of three dashes, or make the second a file of its own.',
  },
  directive: {
    title: 'The file starts with a YAML directive.',
    mend: 'Delete the line that begins with "%": files are plain YAML 1.2.',
  },
  tag: {
    title: 'A value has a YAML tag.',
    mend: 'Delete the word that begins with "!": what a value is follows from its field.',
  },
  anchor: {
    title: 'A value has a YAML anchor.',
    mend: 'Delete the word that begins with "&", and write the value wherever it is needed.',
  },
  alias: {
    title: 'A YAML alias stands in place of a value.',
    mend: 'Write the value itself in place of the word that begins with "*".',
  },
  'invalid-key': {
    title: 'A key is no word.',
    mend: 'Write the name of a field before the colon.',
  },
  'duplicate-key': {
    title: 'A key stands twice in one map.',
    mend: 'Keep one of the two, or make a list of what they hold.',
  },
  'unknown-key': {
    title: 'An entry has a field that entries of its sort do not have.',
    mend: 'Take the field that the hint names, or one of those listed. An editor completes them by the JSON Schema in the first line.',
  },
  'missing-field': {
    title: 'An entry lacks a field that it must have.',
    mend: 'Add it. The message says what it holds.',
  },
  'wrong-type': {
    title: 'A value is of another type than its field.',
    mend: 'Write what the message expects: a list in brackets, a text in quotes where YAML takes it for a number.',
  },
  'unknown-term': {
    title: 'A word is none of the closed list that its field takes.',
    mend: 'Take the term that the hint names, or one of those listed.',
  },
  'invalid-value': {
    title: 'A value is of the right type, and is not what its field takes.',
    mend: 'Write it in the form that the message shows. Where it speaks of several fields, they do not fit together.',
  },
  'misplaced-field': {
    title: 'A field of a saying stands beside `asserted`.',
    mend: 'Move it into the entry of `asserted` that it belongs to.',
  },
  'repeated-reference': {
    title: 'A list names one thing twice.',
    mend: 'Delete one of the two.',
  },
  'unknown-reference': {
    title: 'A name is the id of nothing.',
    mend: 'Take the id that the hint names, or declare what you meant.',
  },
  'duplicate-id': {
    title: 'Two things of one kind have the same id.',
    mend: 'Give one of them another id, and change what refers to it.',
  },
  'theme-cycle': {
    title: 'A theme is a part of itself, over one step or several.',
    mend: 'Take out the `broader` that closes the circle: themes form a tree.',
  },
  'derivation-cycle': {
    title: 'A source copies itself, over one step or several.',
    mend: 'Take out the `derivedFrom` of the one that came first.',
  },
  'merge-cycle': {
    title: 'An actor is merged into itself, over one step or several.',
    mend: 'Take out the `mergedInto` of the entry that shall stay.',
  },
  'supersedes-cycle': {
    title: 'A judgement supersedes itself, over one step or several.',
    mend: 'Let each name an earlier one.',
  },
  'foreign-judgement': {
    title: 'A judgement supersedes one on another theme.',
    mend: 'Name an earlier judgement on the same theme, or write the new one beside the old one.',
  },
  'misplaced-count': {
    title: 'A count is not greater than those before it.',
    mend: 'Leave `count` out; it is needed only where something was deleted before it.',
  },
  'unknown-place': {
    title: 'order.yaml names what is not in the list, or moves it where it cannot go.',
    mend: 'Delete the entry: without it the order is that of the files.',
  },
  'not-a-prediction': {
    title: 'The register has an entry for a claim that predicts nothing.',
    mend: 'Delete the entry, or give the claim `modality: prediction` where it says what will come.',
  },
  'duplicate-prediction': {
    title: 'The register has two entries for one claim.',
    mend: 'Keep one, and put the forecasts of both into it, by day.',
  },
  'duplicate-relation': {
    title: 'The same relation between two claims is drawn twice.',
    mend: 'Delete one of the two.',
  },
  'unknown-rule': {
    title: 'A comment that shall silence a rule names none, or none that there is.',
    mend: 'Write the code of a rule. Only rules can be silenced: what keeps a dossier from being read cannot.',
  },
  'ignore-without-reason': {
    title: 'A comment silences a rule and does not say why.',
    mend: 'Give the reason after a colon: `# claimgraph-ignore loaded-words: the word is theirs`.',
  },
  'json-syntax': {
    title: 'A line of JSON Lines is no JSON.',
    mend: 'Export the graph again. Each line holds one object.',
  },
  'line-too-long': {
    title: 'A line of JSON Lines is longer than is read.',
    mend: 'Export the graph again: no entry of a graph is so long.',
  },
  'misplaced-dossier': {
    title: 'The lines do not begin with the dossier, or hold two.',
    mend: 'Put the entry of the dossier first, once.',
  },
  'wrong-id': {
    title: 'An id does not follow from what it is made of.',
    mend: 'Take the id that the message names.',
  },
  'unreadable-text': {
    title: 'The text that a source keeps cannot be read.',
    mend: 'Put the file where `text.file` says, inside the dossier, as UTF-8; or say `kept: false`.',
  },
  'changed-text': {
    title: 'The text at hand is not the one in which the passages were marked.',
    mend: 'Take the text of that time, or mark the passages anew and note the new digest.',
  },
  'unplaced-passage': {
    title: 'A passage is given by its words alone, and its text is not kept.',
    mend: 'Give the text with `claimgraph check --text source=path`, and write the place that the message then names.',
  },
  'contradictory-passage': {
    title: 'The words of a passage and its digest do not belong together.',
    mend: 'Compute the sha256 of the words anew, or delete `exact`.',
  },
  'unusable-file': {
    title: 'A file that the template of the briefings names cannot be used.',
    mend: 'Put a logo or font of the sort that the message expects where briefing.yaml says, inside the folder.',
  },
  'missing-face': {
    title: 'A family of fonts lacks a face that briefings use.',
    mend: 'Name the file of that face in briefing.yaml, or let its words be printed in the normal one.',
    severity: 'warning',
  },
}
