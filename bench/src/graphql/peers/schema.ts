import {
  ActorKind,
  EventStatus,
  enumName,
  Modality,
  Polarity,
  RelationKind,
  Reliability,
  Role,
  Stance,
} from '@claimgraph/model'

/** The enums of the schema, by name. */
const enums = { Modality, Polarity, Stance, Reliability, Role, ActorKind, EventStatus, RelationKind }

const enumDefs = Object.entries(enums)
  .map(([name, { terms }]) => `enum ${name} { ${terms.map(enumName).join(' ')} }`)
  .join('\n')

/** The part of our schema that the questions touch, for the peers that are given a schema. */
export const typeDefs = `
  type Query {
    theme(slug: String!): Theme
    claim(slug: String!): Claim
  }
  type Theme {
    slug: String!
    claims(first: Int, after: String, where: ClaimFilter): ClaimConnection!
  }
  input ClaimFilter { modality: [Modality!] }
  type ClaimConnection { nodes: [Claim!]!, pageInfo: PageInfo!, totalCount: Int! }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  type Claim {
    slug: String!
    text: String!
    modality: Modality!
    polarity: Polarity!
    assertions: [Assertion!]!
    actors: [Participation!]!
    events: [Event!]!
    relations: [Relation!]!
  }
  type Assertion { slug: String!, stance: Stance!, source: Source!, claimants: [Actor!]! }
  type Source { slug: String!, title: String, reliability: Reliability! }
  type Participation { role: Role!, actor: Actor! }
  type Actor { slug: String!, name: String!, kind: ActorKind! }
  type Event { slug: String!, title: String!, status: EventStatus!, date: DateStatement }
  type DateStatement { edtf: String!, earliest: String, latest: String }
  type Relation { kind: RelationKind!, from: Claim!, to: Claim! }
  ${enumDefs}
`

const termsByName = (terms: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(terms.map((term) => [enumName(term), term]))

/** For each enum, the terms that the tables hold, by the names that the schema gives them. */
export const enumTerms: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(enums).map(([name, { terms }]) => [name, termsByName(terms)]),
)

/** The name of each term of the tables; a term that two enums share has the same name in both. */
export const enumNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(enums).flatMap(({ terms }) => terms.map((term) => [term, enumName(term)])),
)

const modalities = termsByName(Modality.terms)

/** The modality that the tables hold, by the name that the schema gives it. */
export const termOf = (name: string | undefined): string => modalities[name ?? ''] ?? ''
