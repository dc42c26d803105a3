import { type Graph, originsOf } from '@claimgraph/model'
import { dateColumns } from './dates.ts'
import { members, ranked } from './members.ts'

/** The rows of sources, their authors and passages. */
export const sourceRows = ({ sources, passages }: Graph) => {
  const originOf = originsOf(sources)
  return {
    sources: ranked(sources).map(([source, rank]) => ({
      id: source.id,
      rank,
      type: source.type,
      genre: source.genre,
      title: source.title ?? null,
      containerTitle: source.containerTitle ?? null,
      publisher: source.publisher ?? null,
      url: source.url ?? null,
      language: source.language ?? null,
      descriptor: source.descriptor ?? null,
      reliability: source.reliability,
      derivedFrom: source.derivedFrom?.source ?? null,
      derivedUnseen: source.derivedFrom?.unseen ?? null,
      origin: originOf.get(source.id) ?? null,
      status: source.status,
      statusReason: source.statusReason ?? null,
      sha256: source.text.sha256 ?? null,
      ...dateColumns(source.issued),
    })),
    authors: members(
      sources,
      ({ author }) => author,
      ({ id }, author, rank) => ({
        source: id,
        rank,
        family: author.family ?? null,
        given: author.given ?? null,
        literal: author.literal ?? null,
        actor: author.actor ?? null,
      }),
    ),
    passages: ranked(passages).map(([passage, rank]) => ({
      id: passage.id,
      rank,
      source: passage.source,
      block: passage.block,
      start: passage.start,
      end: passage.end,
      sha256: passage.sha256,
      exact: passage.exact ?? null,
      prefix: passage.prefix ?? null,
      suffix: passage.suffix ?? null,
      state: passage.state,
    })),
  }
}
