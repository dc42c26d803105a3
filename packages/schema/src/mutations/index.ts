import { builder } from '../builder.ts'
import './types.ts'
import './things.ts'
import './analysis.ts'
import './sources.ts'
import './actors.ts'
import './dossier.ts'

builder.mutationType({
  description:
    'Everything that can be changed. Each change is recorded as an activity. A field is null only where something unexpected failed, which `errors` of the answer tells.',
})
