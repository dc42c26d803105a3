import type { z } from 'zod'
import { type Draft, draftsOf } from '../draft.ts'
import type { Finding } from '../finding.ts'
import { type Content, forms } from '../forms/forms.ts'
import { toData } from '../parse/node.ts'

/** What the files of each form say, in the order of the files. */
export interface Contents {
  readonly dossier: readonly Content<'dossier'>[]
  readonly actors: readonly Content<'actors'>[]
  readonly themes: readonly Content<'themes'>[]
  readonly events: readonly Content<'events'>[]
  readonly claims: readonly Content<'claims'>[]
  readonly sources: readonly Content<'source'>[]
  readonly analyses: readonly Content<'analysis'>[]
  readonly activities: readonly Content<'activities'>[]
  readonly order: readonly Content<'order'>[]
  readonly briefing: readonly Content<'briefing'>[]
}

/** Reads drafts in which no mistake was found. A finding here means that the inspection has overlooked one. */
export const readContents = (
  drafts: readonly Draft[],
): { readonly contents: Contents; readonly findings: readonly Finding[] } => {
  const findings: Finding[] = []
  const readAs = <Form extends z.ZodType>(form: Form, files: readonly Draft[]): readonly z.output<Form>[] =>
    files.flatMap(({ file, root }) => {
      const read = form.safeParse(toData(root))
      if (read.success) return [read.data]
      for (const { path, message } of read.error.issues)
        findings.push({
          code: 'invalid-value',
          file,
          span: root,
          message: `"${path.join('.')}" is not right: ${message}.`,
        })
      return []
    })
  const contents = {
    dossier: readAs(forms.dossier, draftsOf(drafts, 'dossier')),
    actors: readAs(forms.actors, draftsOf(drafts, 'actors')),
    themes: readAs(forms.themes, draftsOf(drafts, 'themes')),
    events: readAs(forms.events, draftsOf(drafts, 'events')),
    claims: readAs(forms.claims, draftsOf(drafts, 'claims')),
    sources: readAs(forms.source, draftsOf(drafts, 'source')),
    analyses: readAs(forms.analysis, draftsOf(drafts, 'analysis')),
    activities: readAs(forms.activities, draftsOf(drafts, 'activities')),
    order: readAs(forms.order, draftsOf(drafts, 'order')),
    briefing: readAs(forms.briefing, draftsOf(drafts, 'briefing')),
  }
  return { contents, findings }
}
