import { enumNames } from './peers/schema.ts'

/** The briefing in the words of the schema that PostGraphile makes of our tables. */
export const postgraphileQuery = `query Briefing($slug: String!) {
  themeByRowId(rowId: $slug) {
    claimThemesByThemeList(first: 100, orderBy: CLAIM_RANK_ASC) {
      claimByClaim {
        rowId text modality polarity
        assertionsByClaimList(orderBy: RANK_ASC) {
          rowId stance
          sourceBySource { rowId title reliability }
          assertionVoicesByAssertionList(condition: { part: "claimant" }, orderBy: RANK_ASC) {
            actorByActor { rowId name }
          }
        }
        claimActorsByClaimList(orderBy: RANK_ASC) { role actorByActor { rowId name kind } }
        claimEventsByClaimList(orderBy: RANK_ASC) {
          eventByEvent { rowId title status edtf earliest latest }
        }
        relationsByFromList(orderBy: RANK_ASC) { rank kind from claimByTo { rowId text } }
        relationsByToList(orderBy: RANK_ASC) { rank kind from claimByTo { rowId text } }
      }
    }
  }
}`

interface Actor {
  readonly rowId: string
  readonly name: string
}

interface Relation {
  readonly rank: number
  readonly kind: string
  readonly from: string
  readonly claimByTo: { readonly rowId: string; readonly text: string }
}

interface Event {
  readonly rowId: string
  readonly title: string
  readonly status: string
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
}

interface Claim {
  readonly rowId: string
  readonly text: string
  readonly modality: string
  readonly polarity: string
  readonly assertionsByClaimList: readonly {
    readonly rowId: string
    readonly stance: string
    readonly sourceBySource: {
      readonly rowId: string
      readonly title: string | null
      readonly reliability: string
    }
    readonly assertionVoicesByAssertionList: readonly { readonly actorByActor: Actor }[]
  }[]
  readonly claimActorsByClaimList: readonly {
    readonly role: string
    readonly actorByActor: Actor & { readonly kind: string }
  }[]
  readonly claimEventsByClaimList: readonly { readonly eventByEvent: Event }[]
  readonly relationsByFromList: readonly Relation[]
  readonly relationsByToList: readonly Relation[]
}

interface Answer {
  readonly data: {
    readonly themeByRowId: {
      readonly claimThemesByThemeList: readonly { readonly claimByClaim: Claim }[]
    } | null
  }
}

const eventOf = ({ rowId, title, status, edtf, earliest, latest }: Event) => ({
  slug: rowId,
  title,
  status: enumNames[status],
  date: edtf === null ? null : { edtf, earliest, latest },
})

const claimOf = (claim: Claim) => ({
  slug: claim.rowId,
  text: claim.text,
  modality: enumNames[claim.modality],
  polarity: enumNames[claim.polarity],
  assertions: claim.assertionsByClaimList.map(({ rowId, stance, sourceBySource, ...said }) => ({
    slug: rowId,
    stance: enumNames[stance],
    source: {
      slug: sourceBySource.rowId,
      title: sourceBySource.title,
      reliability: sourceBySource.reliability,
    },
    claimants: said.assertionVoicesByAssertionList.map(({ actorByActor: { rowId: slug, name } }) => ({
      slug,
      name,
    })),
  })),
  actors: claim.claimActorsByClaimList.map(({ role, actorByActor: { rowId, name, kind } }) => ({
    role: enumNames[role],
    actor: { slug: rowId, name, kind: enumNames[kind] },
  })),
  events: claim.claimEventsByClaimList.map(({ eventByEvent }) => eventOf(eventByEvent)),
  relations: [...claim.relationsByFromList, ...claim.relationsByToList]
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ kind, from, claimByTo: { rowId, text } }) => ({
      kind: enumNames[kind],
      from: { slug: from },
      to: { slug: rowId, text },
    })),
})

/** PostGraphile's answer to the briefing, told as ours. */
export const shapedLikeOurs = (answer: unknown): unknown => {
  // The fields are those that the query asks for; an answer with errors has none, and is shown as it came.
  const { data } = answer as Answer
  if (!data?.themeByRowId) return answer
  const nodes = data.themeByRowId.claimThemesByThemeList.map(({ claimByClaim }) => claimOf(claimByClaim))
  return { data: { theme: { claims: { nodes } } } }
}
