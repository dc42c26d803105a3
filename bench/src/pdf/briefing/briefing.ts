import type { Briefing } from '@claimgraph/reports'
import { claimsOf } from './claims.ts'
import { actorsOf, eventsOf, predictionsOf, sourcesOf } from './registers.ts'
import { type Writer, writerOf } from './writer.ts'

/** How long a briefing is, in pages. */
export type Length = 10 | 100

/** So many claims come to about that many pages, with what goes with them. */
const claimsFor: Readonly<Record<Length, number>> = { 10: 21, 100: 362 }

const namesOf = ({ name, between }: Writer, claims: number): readonly [string, ...string[]] => [
  name(1),
  ...Array.from({ length: Math.ceil(claims / 3) }, () => name(between(1, 3))),
]

const judgementsOf = (
  { random, between, sentence, slug }: Writer,
  claims: Briefing['claims'],
): Briefing['judgements'] =>
  Array.from({ length: 3 }, () => {
    const rests = claims[random.below(claims.length)]
    return {
      slug: slug(),
      text: sentence(between(12, 20)),
      likelihood: random.pick(['likely', 'very-likely', 'unlikely']),
      confidence: random.pick(['low', 'moderate', 'high']),
      rationale: sentence(between(20, 40)),
      restsOn: rests ? [{ slug: rests.slug, number: rests.number }] : [],
    }
  })

/**
 * A briefing of about so many pages, in words of which three in ten stand in no other briefing.
 * @param document its number, below 5,000: the same one gives the same briefing
 */
export const briefingOf = (document: number, length: Length): Briefing => {
  const writer = writerOf(document)
  const count = claimsFor[length]
  const named = { names: namesOf(writer, count), sources: Math.ceil(count / 5) }
  const claims = claimsOf(writer, count, named)
  return {
    dossier: {
      title: writer.title(4),
      language: 'en-GB',
      asOf: '2024-09-30',
      tlp: 'green',
      marking: null,
      editors: [writer.name(2)],
    },
    theme: {
      slug: writer.slug(),
      title: writer.title(7),
      question: `${writer.title(12)}?`,
      bottomLine: writer.sentence(30),
    },
    judgements: judgementsOf(writer, claims),
    claims,
    events: eventsOf(writer, Math.ceil(count / 3), claims, named),
    actors: actorsOf(writer, count, named),
    predictions: predictionsOf(writer, claims),
    sources: sourcesOf(writer, named.sources),
    changes: null,
  }
}
