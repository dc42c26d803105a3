import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, nodeAt, textOf } from '../parse/node.ts'
import { quoted } from '../wording.ts'
import { firstPlaces } from './first-place.ts'

const modalities = (drafts: readonly Draft[]): ReadonlyMap<string | undefined, string | undefined> =>
  new Map(
    [...draftsOf(drafts, 'source'), ...draftsOf(drafts, 'claims')]
      .flatMap(({ root }) => itemsOf(nodeAt(root, 'claims')))
      .map((claim) => [textOf(nodeAt(claim, 'id')), textOf(nodeAt(claim, 'modality'))]),
  )

/** Entries of the register for claims that predict nothing, and second entries for one claim. */
export const checkPredictions = (drafts: readonly Draft[]): readonly Finding[] => {
  const modalityOf = modalities(drafts)
  const places = firstPlaces()
  return draftsOf(drafts, 'analysis').flatMap(({ file, root }) =>
    itemsOf(nodeAt(root, 'predictions')).flatMap((prediction): readonly Finding[] => {
      const node = nodeAt(prediction, 'claim')
      const claim = textOf(node)
      if (node === undefined || claim === undefined) return []
      const modality = modalityOf.get(claim)
      const before = places.before(claim, file, node)
      const findings: Finding[] = []
      if (modality !== undefined && modality !== 'prediction')
        findings.push({
          code: 'not-a-prediction',
          file,
          span: node,
          message: `Claim ${quoted(claim)} has the modality ${quoted(modality)}: expected a claim with the modality "prediction".`,
        })
      if (before !== undefined)
        findings.push({
          code: 'duplicate-prediction',
          file,
          span: node,
          message: `The register has an entry for claim ${quoted(claim)} already, in ${before}: expected one for each claim.`,
        })
      return findings
    }),
  )
}
