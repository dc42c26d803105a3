import { z } from 'zod'
import { BuildJson } from './build.ts'
import { CheckJson } from './check.ts'

const schemaOf = (command: string, form: z.ZodType): Readonly<Record<string, unknown>> => {
  const { $schema, ...schema } = z.toJSONSchema(form, { target: 'draft-7' })
  return { $schema, title: `claimgraph ${command} --json`, ...schema }
}

/** The JSON Schema of what each command prints with `--json`, by the command's name. */
export const outputSchemas = {
  check: schemaOf('check', CheckJson),
  build: schemaOf('build', BuildJson),
}
