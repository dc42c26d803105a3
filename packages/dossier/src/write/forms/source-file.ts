import type { Relation } from '@claimgraph/model'
import type { z } from 'zod'
import type { SourceForm } from '../../forms/source.ts'
import type { SourceContents } from '../distribute.ts'
import { unlessEmpty } from '../short.ts'
import { writeRelation } from './analysis.ts'
import { type Said, writeAsserted, writeClaim } from './claim.ts'
import type { WrittenPassages } from './passage.ts'
import { writeRoles } from './roles.ts'
import { writeSource } from './source.ts'

/**
 * The whole file of a source.
 * @param counts the counts to write, by the id that they end
 */
export const writeSourceFile = (
  { source, claims, asserted, assertions, drawn, relations, passages: idle }: SourceContents,
  counts: ReadonlyMap<string, number>,
  passages: WrittenPassages,
): z.input<typeof SourceForm> => {
  const authors = source.author.flatMap(({ actor }) => actor ?? [])
  const said = Map.groupBy(
    asserted.map((assertion): Said => ({ assertion, count: counts.get(assertion.id) })),
    ({ assertion }) => assertion.claim,
  )
  const drawnFrom: ReadonlyMap<string, readonly Relation[]> = Map.groupBy(drawn, ({ from }) => from)
  const taken = {
    claims: claims.map((claim) =>
      writeClaim(
        claim,
        writeRoles(claim.actors),
        said.get(claim.id) ?? [],
        drawnFrom.get(claim.id) ?? [],
        authors,
        passages,
      ),
    ),
    assertions: assertions.map((assertion) => ({
      claim: assertion.claim,
      ...writeAsserted({ assertion, count: counts.get(assertion.id) }, authors, passages),
    })),
    relations: relations.map(writeRelation),
    passages: idle.map(({ id }) => passages.own(id)),
  }
  return writeSource(
    source,
    {
      claims: unlessEmpty(taken.claims),
      assertions: unlessEmpty(taken.assertions),
      relations: unlessEmpty(taken.relations),
      passages: unlessEmpty(taken.passages),
    },
    passages,
  )
}
