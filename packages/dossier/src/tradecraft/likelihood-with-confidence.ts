import { ourProse, type Prose, sentencesOf, spanInFile, withoutQuotations } from './prose.ts'
import type { Fault, Rule } from './rule.ts'
import { confidenceWords, likelihoodTerms } from './terms.ts'

const faultsIn = (prose: Prose): readonly Fault[] => {
  const text = withoutQuotations(prose.text)
  // Few texts speak of confidence, and finding sentences takes a while.
  if (confidenceWords(text) === undefined) return []
  return sentencesOf(text).flatMap((sentence): readonly Fault[] => {
    const [term] = likelihoodTerms(sentence.text)
    const confidence = confidenceWords(sentence.text)
    if (term === undefined || confidence === undefined) return []
    return [
      {
        file: prose.file,
        span: spanInFile(prose, term.words, sentence.start + term.start),
        extent: prose.node,
        message: `One sentence of ${prose.of} speaks of likelihood ("${term.words}") and of confidence ("${confidence}"): expected two sentences.`,
        hint: 'say how likely it is in one sentence, and how well founded that is in the next',
      },
    ]
  })
}

export const likelihoodWithConfidence: Rule = {
  code: 'likelihood-with-confidence',
  title: 'One sentence speaks both of likelihood and of confidence.',
  why: 'How likely a thing is and how well we know it are two scales. In one sentence a reader takes "high confidence" for "very likely", and cannot tell afterwards which of the two was meant.',
  standard:
    'ICD 203 (2015), D.6.e(2)(b): a level of confidence and a degree of likelihood do not stand in one sentence.',
  severity: 'warning',
  mend: 'Make two sentences of it. In a judgement leave both words out of the text: `likelihood` and `confidence` are fields of their own.',
  failing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    bottomLine: We judge with moderate confidence that the ferry will likely close. # <-
`,
  },
  passing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    bottomLine: The ferry will likely close. Our confidence is moderate, as two of three owners have said so.
`,
  },
  find: (subject) => ourProse(subject).flatMap(faultsIn),
}
