import { z } from 'zod'
import type { FormName } from '../discover/form-name.ts'
import { forms } from '../forms/forms.ts'
import { meaningsOf } from './vocabularies.ts'

/** A JSON Schema (draft 7, the one that editors of YAML know best). */
export type JsonSchema = Readonly<Record<string, unknown>>

const titles: Readonly<Record<FormName, string>> = {
  dossier: 'claimgraph dossier',
  actors: 'claimgraph actors',
  themes: 'claimgraph themes',
  events: 'claimgraph events',
  claims: 'claimgraph claims',
  source: 'claimgraph source',
  analysis: 'claimgraph analysis',
  activities: 'claimgraph activities',
  order: 'claimgraph order',
  briefing: 'claimgraph briefing',
}

/** Editors show the meaning beside each term that they offer. */
const addMeanings = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  const meanings = jsonSchema.enum && meaningsOf(jsonSchema.enum)
  if (meanings) Object.assign(jsonSchema, { enumDescriptions: meanings })
}

const schemaOf = (form: FormName): JsonSchema => {
  const { $schema, ...schema } = z.toJSONSchema(forms[form], {
    io: 'input',
    target: 'draft-7',
    override: addMeanings,
  })
  return { $schema, title: titles[form], ...schema }
}

/** The JSON Schema of each form, from which editors complete and check the files while they are written. */
export const jsonSchemas = (): Readonly<Record<FormName, JsonSchema>> => ({
  dossier: schemaOf('dossier'),
  actors: schemaOf('actors'),
  themes: schemaOf('themes'),
  events: schemaOf('events'),
  claims: schemaOf('claims'),
  source: schemaOf('source'),
  analysis: schemaOf('analysis'),
  activities: schemaOf('activities'),
  order: schemaOf('order'),
  briefing: schemaOf('briefing'),
})
