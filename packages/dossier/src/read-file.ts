import type { Kind } from '@claimgraph/model'
import { kindsAt } from './discover/form-name.ts'
import type { Loaded } from './discover/load.ts'
import type { Draft } from './draft.ts'
import type { Finding } from './finding.ts'
import { inspect } from './inspect/inspect.ts'
import type { Limits } from './limits.ts'
import type { Node } from './parse/node.ts'
import { parseYaml } from './parse/parse.ts'
import type { Span } from './text-file.ts'

/** What one file gave, as far as it could be read: plain data, which may be kept. */
export interface FileReading {
  readonly draft: Draft | undefined
  readonly findings: readonly Finding[]
  /** Where its YAML is broken; see `isConsequence`. */
  readonly damage: readonly Span[]
  /** Kinds of which it may declare more than could be read. */
  readonly hidden: ReadonlySet<Kind>
}

const isEmpty = (root: Node | undefined): root is undefined =>
  root === undefined || (root.is === 'scalar' && root.value === null)

/** Parses and inspects one file. */
const parseAndInspect = ({ path, file, form, findings }: Loaded, limits: Required<Limits>): FileReading => {
  const declared = new Set(kindsAt(path))
  if (file === undefined || form === undefined)
    return { draft: undefined, findings, damage: [], hidden: declared }

  const { root, damage, isLossy, ...parsed } = parseYaml(file, limits)
  const said = [...findings, ...parsed.findings]
  if (isEmpty(root)) {
    const empty: Finding = {
      code: 'wrong-type',
      file,
      span: { start: 0, end: 0 },
      message: 'The file is empty: expected entries.',
      hint: 'fill it, or delete it',
    }
    return { draft: undefined, findings: said.length > 0 ? said : [empty], damage, hidden: declared }
  }
  const inspection = inspect(file, form, root)
  return {
    draft: { file, form, root, inspection },
    findings: [...said, ...inspection.findings],
    damage,
    hidden: isLossy ? declared : inspection.hidden,
  }
}

/** What is known of files is known of their texts, which are a part of it. */
const isOf = ({ draft }: FileReading, { file, form, findings }: Loaded): boolean =>
  draft !== undefined && draft.file.text === file?.text && draft.form === form && findings.length === 0

/**
 * Reads one file, unless it is known what it says.
 * @param known what it said when it was last read within the same limits
 */
export const readLoaded = (loaded: Loaded, limits: Required<Limits>, known?: FileReading): FileReading =>
  known && isOf(known, loaded) ? known : parseAndInspect(loaded, limits)
