import { Dossier, Marking } from '@claimgraph/model'
import type { Tables } from '@claimgraph/store'
import { builder } from '../builder.ts'
import { TlpEnum } from '../enums.ts'
import { leaf, part } from '../look/look.ts'
import { meanings } from '../meaning.ts'

const says = meanings(Dossier)
const marks = meanings(Marking)

const MarkingRef = builder.objectRef<Pick<Tables['dossier'], 'tlp' | 'marking'>>('Marking').implement({
  description: 'Who a document may be shown to.',
  fields: (t) => ({
    tlp: t.expose('tlp', { type: TlpEnum, description: marks.tlp }),
    text: t.string({
      nullable: true,
      description: marks.text,
      ...leaf(({ marking }: Pick<Tables['dossier'], 'marking'>) => marking),
    }),
  }),
})

/** The one dossier that the graph holds. */
export const DossierRef = builder.objectRef<Tables['dossier']>('Dossier').implement({
  description: 'One body of work: its themes, actors, events, sources and claims.',
  fields: (t) => ({
    title: t.exposeString('title', { description: says.title }),
    description: t.exposeString('description', { nullable: true, description: says.description }),
    language: t.exposeString('language', { description: says.language }),
    asOf: t.expose('asOf', { type: 'Date', description: says.asOf }),
    marking: t.field({
      type: MarkingRef,
      description: says.marking,
      ...part((dossier: Tables['dossier']) => dossier),
    }),
    editors: t.field({
      type: ['String'],
      description: says.editors,
      ...leaf(({ editors }: Tables['dossier']) => JSON.parse(editors) as string[]),
    }),
  }),
})
