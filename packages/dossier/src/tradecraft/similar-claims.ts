import type { Claim } from '@claimgraph/model'
import { positionAt } from '../text-file.ts'
import { at } from './at.ts'
import type { Fault, Rule } from './rule.ts'
import { type Alike, alikeFinder, namesIn } from './similarity.ts'
import type { Located, Subject } from './subject.ts'
import { wordingKey } from './wording.ts'

/** Claims that can be one: about the same actors in the same roles, with the same modality and polarity. */
const groupKey = ({ actors, modality, polarity }: Claim): string =>
  JSON.stringify([modality, polarity, actors.map(({ actor, role }) => `${role}:${actor}`).sort()])

const faultsOf = ({ claims, graph }: Subject): readonly Fault[] => {
  const related = new Set(graph.relations.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]))
  const names = new Set(claims.flatMap(({ value }) => [...namesIn(value.text)]))
  const seen = new Set<string>()
  const finders = new Map<string, Alike<Located<Claim>>>()
  return claims.flatMap((claim): readonly Fault[] => {
    const { id, text } = claim.value
    const wording = wordingKey(claim.value)
    // The same wording is a finding of its own.
    if (seen.has(wording)) return []
    seen.add(wording)
    const group = groupKey(claim.value)
    const find = finders.get(group) ?? alikeFinder(names)
    finders.set(group, find)
    const other = find(claim, text)
    if (other === undefined || related.has(`${id} ${other.value.id}`)) return []
    const place = at(other, 'text')
    const line = positionAt(place.file, place.span.start).line
    return [
      {
        ...at(claim, 'text'),
        message: `Claim "${id}" says nearly the same as claim "${other.value.id}" in ${place.file.path}:${line}, of the same actors: expected one claim, or a relation between the two.`,
        hint: `keep one of them, or relate them: ${id} qualifies, restates or contradicts ${other.value.id}`,
      },
    ]
  })
}

export const similarClaims: Rule = {
  code: 'similar-claims',
  title: 'Two claims say nearly the same of the same actors.',
  why: 'Two wordings of one proposition split its corroboration, and a reader looks for a difference that is not meant.',
  severity: 'warning',
  mend: 'Keep one claim, and let each source assert it. Where the difference matters, draw the relation: one qualifies, restates or contradicts the other. Claims that differ in a number, a name or a negation are never reported.',
  failing: {
    'claims.yaml': `claims:
  - id: tolls-doubled
    text: The tolls on the bridge were doubled in the spring after it opened.
    modality: fact
  - id: tolls-twice-as-high
    text: In the spring after it opened, the tolls on the bridge were doubled again. # <-
    modality: fact
`,
  },
  passing: {
    'claims.yaml': `claims:
  - id: tolls-doubled
    text: The tolls on the bridge were doubled in the spring of 2016.
    modality: fact
  - id: tolls-doubled-again
    text: The tolls on the bridge were doubled in the spring of 2018.
    modality: fact
`,
  },
  find: faultsOf,
}
