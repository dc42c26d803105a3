import type { Beside, WantedColumns } from '@claimgraph/store'
import { type FieldNode, type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import type { Look, ReadLook } from '../look/look.ts'
import { givenTo } from './given.ts'
import { asName, besideRow, madeFrom, ownRow, type Place } from './place.ts'
import { type Entry, type Origin, type Plan, type Planning, type Row, Unplannable } from './plan.ts'
import { namedOf, shapeOf, typename } from './shape.ts'

/** A plan, and what must be read for it. */
interface Planned {
  readonly plan: Plan
  /** The columns that are needed of each row; undefined: all. */
  readonly columns: readonly string[] | undefined
  readonly beside: readonly Beside[]
}

const lookOf = ({ extensions }: GraphQLField<unknown, unknown>): Look | undefined =>
  (extensions as { readonly look?: Look }).look

/** Two that want the same are called the same. */
const wantedOf = ({ columns, beside }: Planned): WantedColumns => ({
  shape: JSON.stringify([columns, beside]),
  columns,
  beside,
})

/** Whether all of a plan can be found in columns of another row. */
const isPortable = ({ entries }: Plan): boolean =>
  entries.every(({ field }) => {
    const look = lookOf(field)
    if (!look) return field.resolve === undefined
    if (look.is === 'made') return look.columns !== undefined
    return look.is === 'column' || (look.rows && !look.needsRow)
  })

/** Makes the plan of what some field nodes ask of things of one type. */
const planObject = (
  planning: Planning,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  place: Place,
): Planned => {
  const { schema, fragments, variables, store } = planning
  const needed = new Set<string>()
  const beside = new Map<string, Beside>()
  let needsAll = false
  const need = (columns: readonly string[] | undefined): void => {
    if (columns) for (const column of columns) needed.add(column)
    else needsAll = true
  }

  const below = (field: GraphQLField<unknown, unknown>, own: readonly FieldNode[], at: Place) => {
    const target = namedOf(field.type)
    return isObjectType(target) ? planObject(planning, target, own, at) : undefined
  }

  /** What a neighbour is asked for is read beside the row, where that can be done, or follows from its id alone. */
  const byNeighbour = (look: ReadLook, field: GraphQLField<unknown, unknown>, own: readonly FieldNode[]) => {
    const { table } = look.batch(store)
    // What has the row's own id may not exist, and what is beside a row has nothing beside it.
    if (!look.rows || table === undefined || look.by === 'id' || place.at('id') !== 'id') return undefined
    const planned = below(field, own, besideRow(field.name, look.by))
    if (!planned || !isPortable(planned.plan)) return undefined
    const columns = planned.columns?.filter((column) => column !== 'id')
    if (columns === undefined || (columns.length > 0 && !place.takesBeside)) return undefined
    if (columns.length > 0) {
      const known = beside.get(field.name)?.columns ?? []
      beside.set(field.name, {
        name: field.name,
        table,
        by: look.by,
        columns: [...new Set([...known, 'id', ...columns])],
      })
    }
    return planned.plan
  }

  const readEntry = (
    look: ReadLook,
    field: GraphQLField<unknown, unknown>,
    own: readonly FieldNode[],
  ): { readonly origin: Origin; readonly plan: Plan | undefined } => {
    need([look.by])
    if (look.needsRow) need(undefined)
    const neighbour = byNeighbour(look, field, own)
    if (neighbour) return { origin: { is: 'beside', by: look.by }, plan: neighbour }
    const planned = below(field, own, ownRow(look.rows && (look.batch(store).takesBeside ?? false)))
    const wanted = look.rows && planned ? wantedOf(planned) : undefined
    return { origin: { is: 'read', look, by: place.at(look.by), wanted }, plan: planned?.plan }
  }

  const resolvedEntry = (field: GraphQLField<unknown, unknown>, own: readonly FieldNode[]) => {
    // The resolver of a thing is given its row, of which it looks at the id alone.
    need(type.getInterfaces().length > 0 ? ['id'] : undefined)
    const target = namedOf(field.type)
    const planned = below(field, own, ownRow(false))
    const wanted = isObjectType(target) ? wantedOfThings(target, own, planned) : null
    return { origin: { is: 'resolved', wanted } as const, plan: planned?.plan }
  }

  /** What is asked of the things of a connection's page, or of the thing itself. */
  const wantedOfThings = (
    target: GraphQLObjectType,
    own: readonly FieldNode[],
    planned: Planned | undefined,
  ): WantedColumns | null => {
    const { edges, nodes } = target.getFields()
    if (!edges || !nodes || !target.name.endsWith('Connection')) return planned ? wantedOf(planned) : null
    const asked = [...collect(target, own).values()].flat()
    const named = (name: string) => asked.filter(({ name: { value } }) => value === name)
    const edge = namedOf(edges.type)
    const inEdges = isObjectType(edge) ? [...collect(edge, named('edges')).values()].flat() : []
    const things = [...named('nodes'), ...inEdges.filter(({ name: { value } }) => value === 'node')]
    if (things.length + named('edges').length + named('pageInfo').length === 0) return null
    const thing = namedOf(nodes.type)
    if (!isObjectType(thing)) throw new Unplannable(`${thing} is no object.`)
    return wantedOf(planObject(planning, thing, things, ownRow(false)))
  }

  const collect = (of: GraphQLObjectType, own: readonly FieldNode[]) =>
    collectSubfields(schema, fragments, variables, of, own)

  const entryOf = (key: string, own: readonly FieldNode[]): Entry => {
    const name = own[0]?.name.value ?? ''
    if (key === '__proto__') throw new Unplannable('No plain object can have this key.')
    const entry = { key: asName(key), parent: type, nodes: own }
    if (name === '__typename')
      return {
        ...entry,
        field: typename,
        given: () => ({}),
        origin: { is: 'row', of: () => type.name },
        shape: { nullable: false, print: (value) => value },
      }
    const field = type.getFields()[name]
    if (!field) throw new Unplannable(`${name} is a field of introspection.`)
    const { origin, plan } = originOf(field, own)
    return { ...entry, field, given: givenTo(field, own[0]), origin, shape: shapeOf(field.type, plan) }
  }

  const originOf = (
    field: GraphQLField<unknown, unknown>,
    own: readonly FieldNode[],
  ): { readonly origin: Origin; readonly plan: Plan | undefined } => {
    const look = lookOf(field)
    if (look?.is === 'read') return readEntry(look, field, own)
    if (look?.is === 'column') {
      need([look.column])
      const column = place.at(look.column)
      return { origin: { is: 'row', of: (row) => look.of(row[column]) }, plan: undefined }
    }
    if (look?.is === 'made') {
      need(look.columns)
      const { columns } = look
      const source = columns && place.at('id') !== 'id' ? madeFrom(columns, place) : (row: Row) => row
      const plan = below(field, own, ownRow(false))?.plan
      return { origin: { is: 'row', of: (row) => look.from(source(row)) }, plan }
    }
    if (field.resolve) return resolvedEntry(field, own)
    need([field.name])
    const column = place.at(field.name)
    return { origin: { is: 'row', of: (row) => row[column] }, plan: below(field, own, ownRow(false))?.plan }
  }

  const entries = [...collect(type, nodes)].map(([key, own]) => entryOf(key, own))
  return {
    plan: { entries },
    columns: needsAll ? undefined : [...needed].sort(),
    beside: [...beside.values()],
  }
}

/**
 * The plan of an operation's answer.
 * @param root a node whose selection is that of the operation
 * @throws Unplannable
 */
export const planOf = (planning: Planning, type: GraphQLObjectType, root: FieldNode): Plan =>
  planObject(planning, type, [root], ownRow(false)).plan
