import type { Source } from '@claimgraph/model'
import { dateColumns, dateOf } from './date.ts'
import { members, present, type Shape } from './shape.ts'

/** The origin of a copy depends on other sources: `origin` is settled after writing. */
export const source: Shape<Source, 'sources'> = {
  table: 'sources',
  parts: { authors: 'source', sourceVersions: 'source', sourcePassages: 'source' },
  rows: (source, { rank, version }) => ({
    sources: [
      {
        id: source.id,
        rank,
        version,
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
        origin: source.derivedFrom === undefined ? source.id : null,
        status: source.status,
        statusReason: source.statusReason ?? null,
        sha256: source.text.sha256 ?? null,
        file: source.text.file ?? null,
        ...dateColumns(source.issued),
      },
    ],
    authors: members(source.author, ({ family, given, literal, actor }, rank) => ({
      source: source.id,
      rank,
      family: family ?? null,
      given: given ?? null,
      literal: literal ?? null,
      actor: actor ?? null,
    })),
    sourceVersions: members(source.versions, ({ on, sha256, note }, rank) => ({
      source: source.id,
      rank,
      on,
      sha256: sha256 ?? null,
      note: note ?? null,
    })),
    sourcePassages: members(source.issued?.passages ?? [], (passage, rank) => ({
      source: source.id,
      passage,
      rank,
    })),
  }),
  value: (row, parts) => {
    const { id, type, genre, title, containerTitle, publisher, url, language, descriptor, reliability } = row
    const { derivedFrom, derivedUnseen, status, statusReason, sha256, file } = row
    const derivation = present({ source: derivedFrom, unseen: derivedUnseen })
    return {
      id,
      type,
      genre,
      ...present({ title }),
      author: parts('authors').map(({ family, given, literal, actor }) =>
        present({ family, given, literal, actor }),
      ),
      ...present({ containerTitle, publisher, issued: dateOf(row, parts('sourcePassages')) ?? null }),
      ...present({ url, language, descriptor }),
      reliability,
      ...(derivedFrom === null && derivedUnseen === null ? {} : { derivedFrom: derivation }),
      status,
      ...present({ statusReason }),
      text: { ...present({ sha256 }), kept: file !== null, ...present({ file }) },
      versions: parts('sourceVersions').map(({ on, sha256, note }) => ({ on, ...present({ sha256, note }) })),
    }
  },
}
