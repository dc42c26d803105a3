import { type Kind, referenceTarget } from '@claimgraph/model'
import { z } from 'zod'
import { declaredBy } from '../forms/declaration.ts'
import type { Node } from '../parse/node.ts'

/** A question about schemas that is answered once for each: there are few, and they are asked about for every node. */
const remembered = <Answer>(
  answer: (schema: z.core.$ZodType) => Answer,
): ((schema: z.core.$ZodType) => Answer) => {
  const known = new WeakMap<z.core.$ZodType, { readonly answer: Answer }>()
  return (schema) => {
    const found = known.get(schema) ?? { answer: answer(schema) }
    known.set(schema, found)
    return found.answer
  }
}

/** A schema without its wrappings, and what the wrappings said of it. */
export interface Core {
  readonly schema: z.core.$ZodType
  /** The kind of thing that the text must be the id of. */
  readonly reference?: Kind | undefined
  /** The kind of thing whose id the text is. */
  readonly declaration?: Kind | undefined
}

/** The schema that a wrapping is around, or undefined for one that is no wrapping. */
const unwrap = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return schema.unwrap()
  return schema instanceof z.ZodPipe ? schema.in : undefined
}

const findBranches = (schema: z.core.$ZodType): readonly Core[] => {
  const inner = unwrap(schema)
  if (inner !== undefined) return branchesOf(inner)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(branchesOf)
  return [{ schema, reference: referenceTarget(schema), declaration: declaredBy(schema) }]
}

/** All schemas that a value may have: the branches of a union, however nested, or the schema itself. */
export const branchesOf = remembered(findBranches)

/** Whether a field may be left out. */
export const isOptional = remembered((schema) => z.safeParse(schema, undefined).success)

/** Whether a schema takes plain data of any shape. */
export const isData = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodUnknown

const typeOf = (node: Node): string => {
  if (node.is !== 'scalar') return node.is
  return node.value === null ? 'null' : typeof node.value
}

/** The types of node that a schema without wrappings can read. */
const typesOf = (schema: z.core.$ZodType): readonly string[] => {
  if (isData(schema)) return ['map', 'list', 'number', 'boolean', 'string', 'null']
  if (schema instanceof z.ZodObject) return ['map']
  if (schema instanceof z.ZodArray) return ['list']
  if (schema instanceof z.ZodNumber) return ['number']
  if (schema instanceof z.ZodBoolean) return ['boolean']
  return ['string']
}

/** How well a map fits an object: by the keys that are known, then by the fewest that are missing. */
const fitOf = (schema: z.core.$ZodType, node: Node): number => {
  if (!(schema instanceof z.ZodObject) || node.is !== 'map') return 0
  const known = [...node.entries.keys()].filter((key) => Object.hasOwn(schema.shape, key)).length
  const missing = Object.entries(schema.shape).filter(
    ([key, field]) => !isOptional(field) && !node.entries.has(key),
  )
  return known - missing.length / 1000
}

/** The branch that fits the type of a value, and the keys of a map, best; undefined where no branch fits. */
export const branchFor = (branches: readonly Core[], node: Node): Core | undefined => {
  const type = typeOf(node)
  let best: Core | undefined
  let bestFit = Number.NEGATIVE_INFINITY
  for (const branch of branches) {
    if (!typesOf(branch.schema).includes(type)) continue
    const fit = fitOf(branch.schema, node)
    if (fit > bestFit) [best, bestFit] = [branch, fit]
  }
  return best
}

const findKinds = (schema: z.core.$ZodType): ReadonlySet<Kind> => {
  const kinds = new Set<Kind>()
  for (const { schema: core, declaration } of branchesOf(schema)) {
    if (declaration) kinds.add(declaration)
    for (const child of partsOf(core)) for (const kind of kindsDeclaredIn(child)) kinds.add(kind)
  }
  return kinds
}

const partsOf = (core: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (core instanceof z.ZodObject) return Object.values(core.shape)
  return core instanceof z.ZodArray ? [core.element] : []
}

/** The kinds of thing that are declared somewhere inside what a schema describes. */
export const kindsDeclaredIn = remembered(findKinds)
