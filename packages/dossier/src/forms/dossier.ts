import { Dossier } from '@claimgraph/model'
import { RulesForm } from './rules.ts'

/** The dossier as its file has it: what the whole is, and how strictly its files are checked. */
export const DossierForm = Dossier.extend({
  rules: RulesForm.optional().describe(
    'How much each rule of tradecraft counts; the others count as "claimgraph explain" lists them. It is of the files alone: no graph has it.',
  ),
})
