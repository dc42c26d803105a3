import { Activity, type Brier, brierOf, Forecast, SourceVersion } from '@claimgraph/model'
import type { Tables } from '@claimgraph/store'
import { builder, idDescription } from '../builder.ts'
import { ActivityVerbEnum, AgentKindEnum, SubjectEnum } from '../enums.ts'
import { globalId, leaf, ownSlug } from '../look/look.ts'
import { meanings } from '../meaning.ts'
import { ActivityRef } from '../refs.ts'

const did = meanings(Activity)
const foretells = meanings(Forecast)
const appeared = meanings(SourceVersion)

/** A value stored as JSON text. */
const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json))

ActivityRef.implement({
  interfaces: [builder.nodeInterfaceRef()],
  description: 'Who changed what, when and why, with what stood before and after (PROV).',
  fields: (t) => ({
    id: t.field({ type: 'ID', description: idDescription, ...globalId('Activity') }),
    slug: t.string({ description: did.id, ...ownSlug }),
    at: t.exposeString('at', { description: did.at }),
    agent: t.exposeString('agent', { description: did.agent }),
    agentKind: t.expose('agentKind', { type: AgentKindEnum, description: did.agentKind }),
    verb: t.expose('verb', { type: ActivityVerbEnum, description: did.verb }),
    subject: t.expose('subject', { type: SubjectEnum, description: did.subject }),
    subjectId: t.exposeString('subjectId', { description: did.subjectId }),
    why: t.exposeString('why', { nullable: true, description: did.why }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: did.before,
      ...leaf(({ before }: Tables['activities']) => parsed(before)),
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: did.after,
      ...leaf(({ after }: Tables['activities']) => parsed(after)),
    }),
  }),
})

/** How probable someone held a prediction to be. */
export const ForecastRef = builder.objectRef<Tables['forecasts']>('Forecast').implement({
  description: 'How probable someone held a prediction to be.',
  fields: (t) => ({
    probability: t.exposeFloat('probability', { description: foretells.probability }),
    on: t.expose('on', { type: 'Date', description: foretells.on }),
    by: t.exposeString('by', { nullable: true, description: foretells.by }),
    rationale: t.exposeString('rationale', { nullable: true, description: foretells.rationale }),
  }),
})

/** How good forecasts were. */
export const BrierRef = builder.objectRef<Brier>('BrierScore').implement({
  description: 'How good forecasts were: their mean squared distance from what came (Brier 1950).',
  fields: (t) => ({
    score: t.exposeFloat('score', {
      description:
        'From 0 (sure and right) to 1 (sure and wrong); 0.25 is what always saying one half earns.',
    }),
    n: t.exposeInt('n', { description: 'The number of forecasts behind it.' }),
  }),
})

/** The score of a prediction with its forecasts; null where there is nothing to score. */
export const scoreOf = (
  resolution: Tables['predictions']['resolution'],
  forecasts: readonly Tables['forecasts'][],
): Brier | null =>
  brierOf([{ resolution, forecasts: forecasts.map(({ probability, on }) => ({ probability, on })) }]) ?? null

/** A version of a source. */
export const SourceVersionRef = builder.objectRef<Tables['sourceVersions']>('SourceVersion').implement({
  description: 'A state in which a work was published: as first issued, or after its publisher changed it.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: appeared.on }),
    sha256: t.exposeString('sha256', { nullable: true, description: appeared.sha256 }),
    note: t.exposeString('note', { nullable: true, description: appeared.note }),
  }),
})
