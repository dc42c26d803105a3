import { Kind, type SelectionNode } from 'graphql'

/** That a variable, or a constant, has a value: what `@include` and `@skip` demand. */
export interface Condition {
  readonly value: boolean | { readonly variable: string }
  readonly wanted: boolean
}

/** The conditions that the directives of a selection set. */
export const conditionsOf = ({ directives = [] }: SelectionNode): readonly Condition[] =>
  directives.flatMap(({ name, arguments: given = [] }): readonly Condition[] => {
    const value = given[0]?.value
    if (name.value !== 'include' && name.value !== 'skip') return []
    const wanted = name.value === 'include'
    if (value?.kind === Kind.VARIABLE) return [{ value: { variable: value.name.value }, wanted }]
    return value?.kind === Kind.BOOLEAN ? [{ value: value.value, wanted }] : []
  })

/** Whether all conditions of one of the lists hold. */
export const holds = (
  alternatives: readonly (readonly Condition[])[],
  variables: Readonly<Record<string, unknown>>,
): boolean =>
  alternatives.some((conditions) =>
    conditions.every(
      ({ value, wanted }) => (typeof value === 'boolean' ? value : variables[value.variable]) === wanted,
    ),
  )
