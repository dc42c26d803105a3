import type { Graph } from '@claimgraph/model'
import { ranked } from './members.ts'

/** The rows of what the analyst adds: assessments, relations and predictions. */
export const analysisRows = ({ assessments, relations, predictions, dossier }: Graph) => ({
  assessments: ranked(assessments).map(([assessment, rank]) => ({
    id: assessment.id,
    rank,
    claim: assessment.claim,
    likelihood: assessment.likelihood ?? null,
    confidence: assessment.confidence ?? null,
    credibility: assessment.credibility,
    rationale: assessment.rationale,
    by: assessment.by ?? null,
    on: assessment.on ?? dossier.asOf,
  })),
  relations: ranked(relations).map(([relation, rank]) => ({
    id: relation.id,
    rank,
    from: relation.from,
    kind: relation.kind,
    to: relation.to,
    drawnBy: relation.drawnBy,
    source: relation.source ?? null,
  })),
  predictions: ranked(predictions).map(([prediction, rank]) => ({
    id: prediction.claim,
    rank,
    criterion: prediction.criterion ?? null,
    horizon: prediction.horizon ?? null,
    resolution: prediction.resolution,
    note: prediction.note ?? null,
  })),
})
