import type { Briefing } from '@claimgraph/reports'
import type { Writer } from './writer.ts'

type Claim = Briefing['claims'][number]
type Assertion = Claim['assertions'][number]

/** What the claims of a document refer to. */
export interface Named {
  readonly names: readonly [string, ...string[]]
  readonly sources: number
}

const assertion = (writer: Writer, { names, sources }: Named): Assertion => {
  const { random, between, digest } = writer
  const start = between(0, 400)
  return {
    claimants: [random.pick(names)],
    via: random.chance(0.15) ? [random.pick(names)] : [],
    stance: random.pick(['asserts', 'asserts', 'asserts', 'reports', 'denies', 'doubts']),
    hedges: random.chance(0.25) ? ['could'] : [],
    likelihood: random.chance(0.1) ? 'likely' : null,
    source: between(1, sources),
    passages: [
      {
        block: between(1, 90),
        start,
        end: start + between(40, 300),
        sha256: digest(),
        state: random.pick(['anchored', 'anchored', 'unchecked']),
      },
    ],
  }
}

const assessment = ({ random, sentence, between }: Writer): NonNullable<Claim['assessment']> => ({
  likelihood: random.pick(['likely', 'unlikely', 'roughly-even-chance']),
  confidence: random.pick(['low', 'moderate', 'high']),
  credibility: random.pick(['1', '2', '3', '4']),
  rationale: sentence(between(18, 34)),
})

const modalityOf = (number: number, count: number): Claim['modality'] => {
  const part = number / count
  if (part <= 0.5) return 'fact'
  if (part <= 0.75) return 'interpretation'
  return part <= 0.9 ? 'prediction' : 'recommendation'
}

/** Claims with who says them and where, some contested, some related to earlier ones, some assessed. */
export const claimsOf = (writer: Writer, count: number, named: Named): readonly Claim[] => {
  const { random, between, sentence, slug } = writer
  const slugs = Array.from({ length: count }, slug)
  return slugs.map((own, index) => {
    const number = index + 1
    const assertions = Array.from({ length: between(1, 3) }, () => assertion(writer, named))
    const other = between(1, count)
    return {
      number,
      slug: own,
      text: sentence(between(12, 26)),
      modality: modalityOf(number, count),
      polarity: random.chance(0.1) ? 'negative' : 'affirmative',
      assertions,
      corroboration: {
        level: assertions.length === 1 ? 'single' : random.pick(['multiple', 'multiple', 'contested']),
        origins: assertions.length,
        denyingOrigins: 1,
        relayed: 0,
      },
      relations: random.chance(0.3)
        ? [
            {
              kind: random.pick(['supports', 'contradicts', 'qualifies', 'derived-from']),
              direction: 'to',
              claim: { slug: slugs[other - 1] ?? own, number: other },
              drawnBy: random.pick(['analyst', 'source']),
            },
          ]
        : [],
      assessment: random.chance(0.25) ? assessment(writer) : null,
    }
  })
}
