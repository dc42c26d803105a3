import { type LoadedWord, loadedWords as lists } from './loaded-list.ts'
import { claimProse, type Prose, spanInFile, withoutQuotations } from './prose.ts'
import type { Fault, Rule } from './rule.ts'

const faultsIn = (prose: Prose, list: readonly LoadedWord[]): readonly Fault[] => {
  const text = withoutQuotations(prose.text)
  return list.flatMap(({ pattern, neutral }) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      file: prose.file,
      span: spanInFile(prose, words, index),
      extent: prose.node,
      message: `"${words}" in ${prose.of} takes sides: expected neutral words, or a quotation.`,
      hint: neutral === '' ? 'leave it out' : `write "${neutral}"`,
    })),
  )
}

export const loadedWords: Rule = {
  code: 'loaded-words',
  title: 'The text of a claim takes sides.',
  why: 'A claim says what is said, in words that both sides could sign. A loaded word smuggles in a judgement that nobody has made, and hides that two sources say the same.',
  standard: 'ICD 203 (2015), D.6.a: objective; analysts are aware of their own assumptions and reasoning.',
  severity: 'warning',
  mend: 'Take the neutral word. Where the wording itself is what matters, put it in quotation marks: quoted words are not looked at. The list is short and English; it is used where the language of the dossier is English.',
  failing: {
    'claims.yaml': `claims:
  - id: tolls-raised
    text: The regime raised the tolls. # <-
    modality: fact
`,
  },
  passing: {
    'claims.yaml': `claims:
  - id: tolls-raised
    text: The government, a "regime" to the hauliers, raised the tolls.
    modality: fact
`,
  },
  find: (subject) => {
    const list = lists[new Intl.Locale(subject.graph.dossier.language).language] ?? []
    return claimProse(subject).flatMap((prose) => faultsIn(prose, list))
  },
}
