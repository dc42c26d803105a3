import type { Graph } from '@claimgraph/model'
import { members, ranked } from './members.ts'

/** The rows of themes and their judgements. */
export const themeRows = ({ themes, judgements, dossier }: Graph) => ({
  themes: ranked(themes).map(([theme, rank]) => ({
    id: theme.id,
    rank,
    title: theme.title,
    question: theme.question ?? null,
    bottomLine: theme.bottomLine ?? null,
    broader: theme.broader ?? null,
  })),
  judgements: ranked(judgements).map(([judgement, rank]) => ({
    id: judgement.id,
    rank,
    theme: judgement.theme,
    text: judgement.text,
    likelihood: judgement.likelihood ?? null,
    confidence: judgement.confidence ?? null,
    rationale: judgement.rationale ?? null,
    on: judgement.on ?? dossier.asOf,
  })),
  judgementClaims: members(
    judgements,
    ({ restsOn }) => restsOn,
    ({ id }, claim, rank) => ({ judgement: id, claim, rank }),
  ),
})
