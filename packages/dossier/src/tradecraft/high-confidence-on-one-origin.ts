import { at } from './at.ts'
import type { Fault, Rule } from './rule.ts'
import type { Located, Subject } from './subject.ts'

const faultsIn = (
  located: Located<{ readonly confidence?: string | undefined }>,
  of: string,
  claims: readonly string[],
  { corroborationOf }: Subject,
): readonly Fault[] => {
  if (located.value.confidence !== 'high' || claims.length === 0) return []
  const { origins } = corroborationOf(claims)
  if (origins > 1) return []
  const rests = origins === 0 ? 'no origin that we know of' : 'one origin alone'
  return [
    {
      ...at(located, 'confidence'),
      message: `${of} is held with high confidence and rests on ${rests}: expected two independent origins or more.`,
      hint: 'lower the confidence, or find who else says it first hand',
    },
  ]
}

export const highConfidenceOnOneOrigin: Rule = {
  code: 'high-confidence-on-one-origin',
  title: 'High confidence rests on one origin, or on none.',
  why: 'Ten reprints of one report are one report. Confidence says how good the sources are, and one source that errs or lies takes all with it.',
  standard:
    'ICD 203 (2015), D.6.e(1) and (2)(b): confidence follows from the quality, number and independence of the sources.',
  severity: 'warning',
  mend: 'Lower the confidence to moderate or low, or add a source that does not copy the one at hand. Where one origin is all there can be, such as the text of a treaty, silence it with that reason.',
  failing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    judgements:
      - id: lorries-stay
        text: Lorries will go on using the ferry.
        restsOn: [bridge-closed-at-night]
        confidence: high # <-
`,
  },
  passing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    judgements:
      - id: lorries-stay
        text: Lorries will go on using the ferry.
        restsOn: [bridge-opened, bridge-closed-at-night] # two origins between them
        confidence: high
`,
  },
  find: (subject) => [
    ...subject.judgements.flatMap((judgement) =>
      faultsIn(judgement, `Judgement "${judgement.value.id}"`, judgement.value.restsOn, subject),
    ),
    ...subject.assessments.flatMap((assessment) =>
      faultsIn(assessment, `Claim "${assessment.value.claim}"`, [assessment.value.claim], subject),
    ),
  ],
}
