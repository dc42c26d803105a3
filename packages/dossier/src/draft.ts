import type { FormName } from './discover/form-name.ts'
import type { Inspection } from './inspect/findings.ts'
import type { Node } from './parse/node.ts'
import type { TextFile } from './text-file.ts'

/** One file that could be read, right or wrong. */
export interface Draft {
  readonly file: TextFile
  readonly form: FormName
  readonly root: Node
  readonly inspection: Inspection
}

/** The drafts of one form. */
export const draftsOf = (drafts: readonly Draft[], form: FormName): readonly Draft[] =>
  drafts.filter((draft) => draft.form === form)
