import { firstPlaces } from '../rules/first-place.ts'
import { at } from './at.ts'
import type { Fault, Rule } from './rule.ts'
import { wordingKey } from './wording.ts'

export const duplicateClaim: Rule = {
  code: 'duplicate-claim',
  title: 'Two claims have the same wording.',
  why: 'What two sources say of one thing must meet in one claim: as two claims it looks half as well corroborated, and a denial misses its mark.',
  severity: 'warning',
  mend: 'Keep one claim, and let each source assert it: a source says something of a claim from another file under `assertions`.',
  failing: {
    'claims.yaml': `claims:
  - { id: ferry-closed, text: The ferry has closed., modality: fact }
  - { id: no-more-ferry, text: the ferry has closed, modality: fact } # <-
`,
  },
  passing: {
    'claims.yaml': `claims:
  - { id: ferry-closed, text: The ferry has closed., modality: fact }
`,
    'sources/notice.yaml': `id: notice
type: document
genre: official-statement
assertions: [{ claim: ferry-closed }]
`,
  },
  find: ({ claims }) => {
    const places = firstPlaces()
    return claims.flatMap((claim): readonly Fault[] => {
      const place = at(claim, 'text')
      const before = places.before(wordingKey(claim.value), place.file, place.span)
      if (before === undefined) return []
      return [
        {
          ...at(claim, 'text'),
          message: `Claim "${claim.value.id}" has the wording of a claim in ${before}: expected one claim for one proposition.`,
          hint: 'keep one of them, and let both sources assert it',
        },
      ]
    })
  },
}
