import { at } from './at.ts'
import type { Fault, Rule } from './rule.ts'
import type { Located, Subject } from './subject.ts'

interface Graded {
  readonly confidence?: string | undefined
  readonly credibility?: string
}

/** The field that speaks as if the sources had been judged, and what it says. */
const gradeOf = ({
  confidence,
  credibility = '6',
}: Graded): readonly [field: string, says: string] | undefined => {
  if (confidence === 'high' || confidence === 'moderate') return ['confidence', `${confidence} confidence`]
  return credibility === '1' || credibility === '2'
    ? ['credibility', `credibility ${credibility}`]
    : undefined
}

const faultsIn = (
  located: Located<Graded>,
  of: string,
  claims: readonly string[],
  { assertingSources }: Subject,
): readonly Fault[] => {
  const grade = gradeOf(located.value)
  const sources = grade === undefined ? [] : assertingSources(claims)
  if (grade === undefined || sources.length === 0 || sources.some(({ reliability }) => reliability !== 'F'))
    return []
  const [field, says] = grade
  const names = sources.map(({ id }) => `"${id}"`).slice(0, 3)
  const whose =
    sources.length === 1 ? `source ${names.join('')}, whose` : `sources such as ${names.join(', ')}, whose`
  return [
    {
      ...at(located, field),
      message: `${of} is given ${says} and rests on ${whose} reliability nobody has judged (F): expected a judged source, or a lower grade.`,
      hint: 'judge the source first: "reliability" A to E',
    },
  ]
}

export const unjudgedReliability: Rule = {
  code: 'unjudged-reliability',
  title: 'What rests on unjudged sources alone is graded as if they had been judged.',
  why: 'F is not a bad grade: it says that nobody has looked. To build confidence on it is to trust without having looked.',
  standard:
    'Admiralty scale (NATO STANAG 2511): F, reliability cannot be judged. ICD 203 (2015), D.6.e(1): the quality of sources is described, and confidence follows it.',
  severity: 'warning',
  mend: 'Judge the source and give it a letter, or lower the confidence or the credibility. Where the judgement is about what was said rather than about what happened, silence it with that reason.',
  failing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    judgements:
      - id: lorries-avoid-bridge
        text: Lorries will avoid the bridge.
        restsOn: [bridge-unsafe] # a blog says so, reliability F
        confidence: moderate # <-
`,
  },
  passing: {
    'themes.yaml': `themes:
  - id: ferry
    title: The ferry
    judgements:
      - id: lorries-avoid-bridge
        text: Lorries will avoid the bridge.
        restsOn: [bridge-unsafe]
        confidence: low
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
