import { Judgement, Theme } from '@claimgraph/model'
import { z } from 'zod'
import { declares } from './declaration.ts'

/** A judgement as a file has it, under its theme. */
export const JudgementForm = Judgement.omit({ theme: true }).extend({
  id: declares('judgement', Judgement.shape.id),
})

/** A theme as a file has it, with its judgements. */
export const ThemeForm = Theme.extend({
  id: declares('theme', Theme.shape.id),
  judgements: z.array(JudgementForm).default([]).describe("The analyst's key judgements on the theme."),
})

export type ThemeForm = z.output<typeof ThemeForm>
