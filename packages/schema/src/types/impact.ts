import { builder } from '../builder.ts'
import { connect } from '../connection.ts'
import { assertionListArgs } from '../filters/assertion.ts'
import { claimListArgs } from '../filters/claim.ts'
import { many } from '../look/look.ts'
import { AssertionRef, ClaimRef, JudgementRef, SourceRef, ThemeRef } from '../refs.ts'
import { AssertionConnection, ClaimConnection } from './connections.ts'

/** What rests on a source: the part of a source's row that its impact is found by. */
export const SourceImpactRef = builder.objectRef<{ readonly id: string }>('SourceImpact').implement({
  description:
    'What rests on a source: what would be lost or changed if it fell. The works that copy it fall with it; they are no evidence of their own.',
  fields: (t) => ({
    assertions: t.connection(
      {
        type: AssertionRef,
        description: 'What is said in it and in its copies.',
        args: assertionListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.sources.impact.assertions, args, id),
      },
      AssertionConnection,
    ),
    unsupported: t.connection(
      {
        type: ClaimRef,
        description: 'The claims that would be left without evidence: no other source asserts them.',
        args: claimListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.sources.impact.unsupported, args, id),
      },
      ClaimConnection,
    ),
    weakened: t.connection(
      {
        type: ClaimRef,
        description:
          'The claims that others assert too, but that would be left with fewer independent origins.',
        args: claimListArgs,
        resolve: ({ id }, args, context, info) =>
          connect(context, info, context.store.sources.impact.weakened, args, id),
      },
      ClaimConnection,
    ),
    judgements: t.field({
      type: [JudgementRef],
      description: 'The judgements that rest on claims of either sort.',
      ...many((store) => store.sources.impact.judgements),
    }),
    themes: t.field({
      type: [ThemeRef],
      description: 'The themes whose briefings would change.',
      ...many((store) => store.sources.impact.themes),
    }),
    copies: t.field({
      type: [SourceRef],
      description: 'The works that copy it, and those that copy these.',
      ...many((store) => store.sources.impact.copies),
    }),
  }),
})
