import { Template } from '@claimgraph/model'
import { z } from 'zod'
import type { FormName } from '../discover/form-name.ts'
import { ActivitiesForm } from './activity.ts'
import { ActorForm } from './actor.ts'
import { AnalysisForm } from './analysis.ts'
import { ClaimsForm } from './claim.ts'
import { DossierForm } from './dossier.ts'
import { EventForm } from './event.ts'
import { OrderForm } from './order.ts'
import { SourceForm } from './source.ts'
import { ThemeForm } from './theme.ts'

/** What a file of each form holds. */
export const forms = {
  dossier: DossierForm.describe('The file dossier.yaml: what the whole body of work is.'),
  actors: z
    .strictObject({ actors: z.array(ActorForm).describe('The actors of the dossier.') })
    .describe('The file actors.yaml, or a file of the folder actors.'),
  themes: z
    .strictObject({
      themes: z.array(ThemeForm).describe('The themes of the dossier, each with its judgements.'),
    })
    .describe('The file themes.yaml, or a file of the folder themes.'),
  events: z
    .strictObject({ events: z.array(EventForm).describe('The events of the dossier.') })
    .describe('The file events.yaml, or a file of the folder events.'),
  claims: ClaimsForm.describe('The file claims.yaml, or a file of the folder claims.'),
  source: SourceForm.describe('A file of the folder sources: one source, with what was taken from it.'),
  analysis: AnalysisForm.describe('The file analysis.yaml, or a file of the folder analysis: what we think.'),
  activities: ActivitiesForm.describe(
    'The file activities.yaml, or a file of the folder activities: the log.',
  ),
  order: OrderForm.describe('The file order.yaml: what does not stand in the order of the files.'),
  briefing: Template.describe('The file briefing.yaml: how the briefings of the dossier look.'),
} as const satisfies Record<FormName, z.ZodType>

/** What the file of one form says, defaults filled in. */
export type Content<Name extends FormName> = z.output<(typeof forms)[Name]>
