import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { sayingFields } from '../forms/claim.ts'
import { itemsOf, nodeAt, textOf } from '../parse/node.ts'
import { quoted } from '../wording.ts'

/** What a claim says of its one assertion although `asserted` lists its assertions. */
export const checkAsserted = (drafts: readonly Draft[]): readonly Finding[] =>
  draftsOf(drafts, 'source').flatMap(({ file, root }) =>
    itemsOf(nodeAt(root, 'claims')).flatMap((claim): readonly Finding[] => {
      if (claim.is !== 'map' || !claim.entries.has('asserted')) return []
      const name = textOf(nodeAt(claim, 'id'))
      const whose = name === undefined ? 'This claim' : `Claim ${quoted(name)}`
      return [...claim.entries].flatMap(([field, { key }]) =>
        sayingFields.includes(field)
          ? [
              {
                code: 'misplaced-field',
                file,
                span: key,
                message: `${whose} has "${field}" beside "asserted": expected it inside an entry of "asserted".`,
                hint: `move "${field}" into the entry of "asserted" that it belongs to`,
              },
            ]
          : [],
      )
    }),
  )
