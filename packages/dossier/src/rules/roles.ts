import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { itemsOf, type Node, nodeAt, textOf } from '../parse/node.ts'
import { quoted } from '../wording.ts'

const rolesIn = ({ form, root }: Draft): readonly (Node | undefined)[] =>
  form === 'events'
    ? itemsOf(nodeAt(root, 'events')).map((event) => nodeAt(event, 'participants'))
    : itemsOf(nodeAt(root, 'claims')).map((claim) => nodeAt(claim, 'actors'))

/** Actors that stand twice in one role, where the roles are written as a plain list. */
export const checkRoles = (drafts: readonly Draft[]): readonly Finding[] =>
  [...draftsOf(drafts, 'events'), ...draftsOf(drafts, 'source'), ...draftsOf(drafts, 'claims')].flatMap(
    (draft) =>
      rolesIn(draft).flatMap((roles) => {
        const seen = new Set<string>()
        return (roles?.is === 'list' ? roles.items : []).flatMap((item): readonly Finding[] => {
          const [actor, role] = [textOf(nodeAt(item, 'actor')), textOf(nodeAt(item, 'role'))]
          const key = `${actor}:${role}`
          if (actor === undefined || role === undefined) return []
          if (!seen.has(key)) {
            seen.add(key)
            return []
          }
          const message = `Actor ${quoted(actor)} stands twice in the role ${quoted(role)}: expected it once.`
          return [{ code: 'repeated-reference', file: draft.file, span: item, message }]
        })
      }),
  )
