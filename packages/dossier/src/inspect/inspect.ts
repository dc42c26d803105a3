import type { Kind } from '@claimgraph/model'
import { z } from 'zod'
import type { FormName } from '../discover/form-name.ts'
import type { Finding } from '../finding.ts'
import { forms } from '../forms/forms.ts'
import { type ListNode, type MapNode, type Node, nodeAt, textOf } from '../parse/node.ts'
import type { TextFile } from '../text-file.ts'
import { quoted } from '../wording.ts'
import type { Declaration, Inspection, Reference } from './findings.ts'
import { missingFields, overlooked, unknownKeys } from './keys.ts'
import { leafFault, wrongType } from './leaf.ts'
import { brokenRules } from './object-rules.ts'
import { branchesOf, branchFor, type Core, isData, kindsDeclaredIn } from './schema.ts'
import { enter, faultAt, headOf, into, type Where } from './where.ts'

/** Rules across the fields of a map that it breaks. */
const ruleFindings = (schema: z.ZodObject, node: MapNode, where: Where): readonly Finding[] =>
  brokenRules(schema, node).map(({ message, path: [key] }) => {
    const culprit = typeof key === 'string' ? nodeAt(node, key) : undefined
    const place = culprit === undefined ? where : into(where, String(key))
    const fault = `does not fit: expected ${message}`
    return faultAt(place, culprit ?? headOf(node), { code: 'invalid-value', fault }, node)
  })

/** Ids that stand twice in one list of references, and terms that stand twice in one list of them. */
const repetitions = (schema: z.ZodArray, node: ListNode, where: Where): readonly Finding[] => {
  const isOneOf = ({ schema: core, reference }: Core): boolean =>
    reference !== undefined || core instanceof z.ZodEnum
  if (!branchesOf(schema.element).some(isOneOf)) return []
  const seen = new Set<string>()
  return node.items.flatMap((item) => {
    const id = textOf(item)
    if (id === undefined) return []
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    const fault = `names ${quoted(id)} twice: expected it once`
    return [faultAt(where, item, { code: 'repeated-reference', fault })]
  })
}

/** What messages call a whole file that is one thing. */
const wholes: Partial<Readonly<Record<FormName, string>>> = {
  dossier: 'the dossier',
  briefing: 'the template',
}

/**
 * Walks through a file along the schema of its form, and tells all that is wrong with it, all that it declares and all
 * that it refers to. A mistake hides nothing but itself.
 */
export const inspect = (file: TextFile, form: FormName, root: Node): Inspection =>
  inspectAs(file, forms[form], wholes[form] ?? 'the file', root)

/**
 * The same along any schema.
 * @param entry what messages call the whole
 */
export const inspectAs = (file: TextFile, form: z.ZodType, entry: string, root: Node): Inspection => {
  const findings: Finding[] = []
  const declarations: Declaration[] = []
  const references: Reference[] = []
  const hidden = new Set<Kind>()

  const hide = (schema: z.core.$ZodType): void => {
    for (const kind of kindsDeclaredIn(schema)) hidden.add(kind)
  }

  /** One by one: a hostile map has more keys than a call can have arguments. */
  const report = (found: readonly Finding[]): void => {
    for (const finding of found) findings.push(finding)
  }

  const visitMap = (schema: z.ZodObject, node: MapNode, outside: Where): void => {
    const where = enter(schema, node, outside)
    report(unknownKeys(schema, node, where))
    report(missingFields(schema, node, where))
    overlooked(schema, node).forEach(hide)
    for (const [key, { value }] of node.entries) {
      const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined
      if (field) visit(field, value, into(where, key))
    }
    report(ruleFindings(schema, node, where))
  }

  const visitList = (schema: z.ZodArray, node: ListNode, where: Where): void => {
    report(repetitions(schema, node, where))
    node.items.forEach((item, index) => {
      visit(schema.element, item, { ...where, count: index + 1 })
    })
  }

  const visitLeaf = (
    { schema, reference, declaration }: Core,
    node: Node,
    where: Where,
    whole: z.core.$ZodType,
  ): void => {
    const fault = leafFault(schema, node, whole)
    const finding = fault && faultAt(where, node, fault)
    const id = textOf(node)
    if (reference && id !== undefined) {
      const { entry, owner } = where
      const field = where.field.join('.')
      references.push({ to: reference, id, file, span: node, entry, field, owner, malformed: finding })
      return
    }
    if (declaration && id !== undefined) declarations.push({ kind: declaration, id, file, span: node })
    if (finding) findings.push(finding)
  }

  const visitCore = (core: Core, node: Node, where: Where, whole: z.core.$ZodType): void => {
    const { schema } = core
    if (isData(schema)) visitLeaf(core, node, where, whole)
    else if (schema instanceof z.ZodObject && node.is === 'map') visitMap(schema, node, where)
    else if (schema instanceof z.ZodArray && node.is === 'list') visitList(schema, node, where)
    else if (node.is === 'scalar') visitLeaf(core, node, where, whole)
  }

  const visit = (schema: z.core.$ZodType, node: Node, where: Where): void => {
    const core = node.is === 'broken' ? undefined : branchFor(branchesOf(schema), node)
    if (core !== undefined) {
      visitCore(core, node, where, schema)
      return
    }
    hide(schema)
    if (node.is !== 'broken') findings.push(faultAt(where, node, wrongType(schema, node)))
  }

  visit(form, root, { file, entry, field: [], owner: undefined })
  return { findings, declarations, references, hidden }
}
