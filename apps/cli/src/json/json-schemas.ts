import { z } from 'zod'
import { BuildJson } from './build.ts'
import { CheckJson } from './check.ts'
import { DiffJson } from './diff.ts'
import { DoctorJson } from './doctor.ts'
import { EnqueueJson } from './enqueue.ts'
import { ExplainJson } from './explain.ts'
import { ExportJson } from './export.ts'
import { ImportJson } from './import.ts'
import { InitJson } from './init.ts'
import { JobsJson } from './jobs.ts'
import { JudgedJson } from './judged.ts'
import { MergeManifestsJson } from './merge-manifests.ts'
import { QueryJson } from './query.ts'
import { ServeJson } from './serve.ts'
import { WorkerJson } from './worker.ts'

const schemaOf = (command: string, form: z.ZodType): Readonly<Record<string, unknown>> => {
  const { $schema, ...schema } = z.toJSONSchema(form, { target: 'draft-7' })
  return { $schema, title: `claimgraph ${command} --json`, ...schema }
}

/** The JSON Schema of what each command prints with `--json`, by the name of its file. */
export const outputSchemas = {
  build: schemaOf('build', BuildJson),
  'build-check': schemaOf('build --check', JudgedJson),
  check: schemaOf('check', CheckJson),
  diff: schemaOf('diff', DiffJson),
  doctor: schemaOf('doctor', DoctorJson),
  enqueue: schemaOf('enqueue', EnqueueJson),
  explain: schemaOf('explain', ExplainJson),
  export: schemaOf('export', ExportJson),
  import: schemaOf('import', ImportJson),
  init: schemaOf('init', InitJson),
  jobs: schemaOf('jobs', JobsJson),
  'merge-manifests': schemaOf('merge-manifests', MergeManifestsJson),
  query: schemaOf('query', QueryJson),
  serve: schemaOf('serve', ServeJson),
  worker: schemaOf('worker', WorkerJson),
}
