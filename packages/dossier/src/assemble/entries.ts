import type { Actor, Assessment, DateStatement, Event, Judgement, Theme } from '@claimgraph/model'
import type { ActorForm } from '../forms/actor.ts'
import type { AnalysisForm } from '../forms/analysis.ts'
import { counting } from '../forms/count.ts'
import type { EventForm } from '../forms/event.ts'
import type { ThemeForm } from '../forms/theme.ts'
import type { PassageIds } from './passage-ids.ts'

/** An actor with all its names in one list, the canonical one first. */
export const toActor = ({ name, names, ...actor }: ActorForm): Actor => ({
  ...actor,
  names: [{ ...name, kind: 'canonical' }, ...names],
})

export const toTheme = ({ judgements: _, ...theme }: ThemeForm): Theme => theme

export const toJudgements = ({ id, judgements }: ThemeForm): readonly Judgement[] =>
  judgements.map((judgement) => ({ ...judgement, theme: id }))

const toDate = ({ at, ...date }: NonNullable<EventForm['date']>, ids: PassageIds): DateStatement => ({
  ...date,
  passages: at.map(({ source, ...selector }) => ids(source, selector)),
})

/** An event whose date points to passages of the sources that it names. */
export const toEvent = ({ date, ...event }: EventForm, ids: PassageIds): Event =>
  date === undefined ? event : { ...event, date: toDate(date, ids) }

/** Assessments with their ids: claim and count, over all files. */
export const toAssessments = (forms: AnalysisForm['assessments']): readonly Assessment[] => {
  const next = counting()
  return forms.map(({ count, ...form }) => ({ id: `${form.claim}:${next(form.claim, count)}`, ...form }))
}
