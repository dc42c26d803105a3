import type { Dossier } from '@claimgraph/model'
import { present, type Shape } from './shape.ts'

/** The dossier is one row; it has no id and no rank. */
export const dossier: Shape<Dossier, 'dossier'> = {
  table: 'dossier',
  parts: {},
  rows: ({ title, description, language, asOf, marking, editors }, { version }) => ({
    dossier: [
      {
        version,
        title,
        description: description ?? null,
        language,
        asOf,
        tlp: marking.tlp,
        marking: marking.text ?? null,
        editors: JSON.stringify(editors),
      },
    ],
  }),
  value: ({ title, description, language, asOf, tlp, marking, editors }) => ({
    title,
    ...present({ description }),
    language,
    asOf,
    marking: { tlp, ...present({ text: marking }) },
    editors: JSON.parse(editors),
  }),
}
