import type { Briefing } from '@claimgraph/reports'
import type { Named } from './claims.ts'
import type { Writer } from './writer.ts'

const dateOf = ({ between }: Writer): NonNullable<Briefing['sources'][number]['issued']> => {
  const day = `${between(1980, 2024)}-${String(between(1, 12)).padStart(2, '0')}-${String(between(1, 28)).padStart(2, '0')}`
  return { edtf: day, basis: 'stated', note: null, earliest: day, latest: day }
}

/** Numbers of claims, each once. */
const someClaims = ({ between }: Writer, claims: number, most: number): readonly number[] => [
  ...new Set(Array.from({ length: between(1, most) }, () => between(1, claims))),
]

/** Events with their dates, places and participants. */
export const eventsOf = (
  writer: Writer,
  count: number,
  claims: Briefing['claims'],
  { names }: Named,
): Briefing['events'] => {
  const { random, between, title, name, slug } = writer
  return Array.from({ length: count }, () => ({
    slug: slug(),
    title: title(between(4, 9)),
    status: random.pick(['occurred', 'occurred', 'occurred', 'ongoing', 'planned', 'alleged']),
    date: random.chance(0.9) ? dateOf(writer) : null,
    place: random.chance(0.6) ? name(2) : null,
    participants: Array.from({ length: between(1, 3) }, () => ({
      name: random.pick(names),
      role: random.pick(['participant', 'participant', 'source', 'target', 'host']),
    })),
    claims: someClaims(writer, claims.length, 3).map((number) => ({
      number,
      slug: claims[number - 1]?.slug ?? '',
    })),
  }))
}

/** One actor for each name. */
export const actorsOf = (writer: Writer, claims: number, { names }: Named): Briefing['actors'] => {
  const { random, between, name, sentence, slug } = writer
  return names.map((own) => ({
    slug: slug(),
    name: own,
    kind: random.pick(['state', 'person', 'company', 'organisation', 'media-outlet']),
    description: random.chance(0.4) ? sentence(between(6, 12)) : null,
    otherNames: random.chance(0.5) ? [{ text: name(between(1, 3)), kind: 'alias' }] : [],
    roles: [random.pick(['participant', 'source', 'target', 'affected'])],
    claims: someClaims(writer, claims, 8),
  }))
}

/** One for each predictive claim. */
export const predictionsOf = (
  { between, sentence }: Writer,
  claims: Briefing['claims'],
): Briefing['predictions'] =>
  claims
    .filter(({ modality }) => modality === 'prediction')
    .map(({ slug, number }) => ({
      claim: { slug, number },
      criterion: sentence(between(9, 16)),
      horizon: String(between(2025, 2040)),
      resolution: 'open',
      note: null,
    }))

/** Sources with web addresses, descriptions and digests. */
export const sourcesOf = (writer: Writer, count: number): Briefing['sources'] => {
  const { random, between, title, name, sentence, slug, digest } = writer
  return Array.from({ length: count }, (_, index) => {
    const own = slug()
    return {
      number: index + 1,
      slug: own,
      title: title(between(4, 9)),
      type: 'article',
      language: 'en',
      authors: [{ family: name(1), given: name(1), literal: null }],
      containerTitle: name(3),
      publisher: null,
      issued: dateOf(writer),
      url: `https://${own}.example/articles/${between(1_000, 9_999)}`,
      genre: random.pick(['opinion', 'news', 'analysis', 'data']),
      descriptor: random.chance(0.5) ? sentence(between(10, 22)) : null,
      reliability: random.pick(['A', 'B', 'C', 'D', 'E', 'F']),
      status: 'active',
      statusReason: null,
      copies: null,
      sha256: digest(),
    }
  })
}
