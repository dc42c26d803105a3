/** The rows that the questions need, with the columns that they need and no more. */

export interface ClaimRow {
  readonly id: string
  readonly text: string
  readonly modality: string
  readonly polarity: string
}

export interface ListedClaimRow extends ClaimRow {
  readonly rank: number
}

export interface AssertionRow {
  readonly id: string
  readonly claim: string
  readonly source: string
  readonly stance: string
}

export interface SourceRow {
  readonly id: string
  readonly title: string | null
  readonly reliability: string
}

export interface ActorRow {
  readonly id: string
  readonly name: string
  readonly kind: string
}

export interface ClaimantRow extends ActorRow {
  readonly assertion: string
}

export interface ParticipantRow extends ActorRow {
  readonly claim: string
  readonly role: string
}

export interface EventRow {
  readonly claim: string
  readonly id: string
  readonly title: string
  readonly status: string
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
}

export interface RelationRow {
  readonly claim: string
  readonly from: string
  readonly kind: string
  readonly to: string
}
