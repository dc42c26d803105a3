import type { Judgement, Theme } from '@claimgraph/model'
import type { z } from 'zod'
import type { ThemeForm } from '../../forms/theme.ts'
import { unlessEmpty } from '../short.ts'

type Written = z.input<typeof ThemeForm>

const writeJudgement = (judgement: Judgement): NonNullable<Written['judgements']>[number] => ({
  id: judgement.id,
  text: judgement.text,
  likelihood: judgement.likelihood,
  confidence: judgement.confidence,
  restsOn: unlessEmpty(judgement.restsOn),
  rationale: judgement.rationale,
  supersedes: judgement.supersedes,
  on: judgement.on,
})

/** A theme as a file has it, with the judgements on it. */
export const writeTheme = (theme: Theme, judgements: readonly Judgement[]): Written => ({
  id: theme.id,
  title: theme.title,
  question: theme.question,
  bottomLine: theme.bottomLine,
  broader: theme.broader,
  judgements: unlessEmpty(judgements.map(writeJudgement)),
})
