import { type FieldNode, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql'

/** What a document is asked with. */
export type Variables = Readonly<Record<string, unknown>>

/** How many things one page holds, once the variables are known. */
type PageSize = (variables: Variables) => number

/** How many things one list could give: the product of the sizes of all pages that it lies in. */
export interface ListSize {
  /** The product of the sizes that stand in the document. */
  readonly fixed: number
  /** The sizes that hang on variables. */
  readonly open: readonly PageSize[]
}

/** What stands in no list. */
export const once: ListSize = { fixed: 1, open: [] }

/** The size of a list within a list. */
export const times = (a: ListSize, b: ListSize): ListSize => ({
  fixed: a.fixed * b.fixed,
  open: [...a.open, ...b.open],
})

/** How many things a list could give with these variables. */
export const sizeOf = ({ fixed, open }: ListSize, variables: Variables): number =>
  open.reduce((product, size) => product * size(variables), fixed)

const givenBy = (value: ValueNode | undefined, variables: Variables): unknown => {
  if (value?.kind === Kind.INT) return Number(value.value)
  return value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
}

/** A negative size, which the schema refuses, must not make up for others. */
const numberOf = (value: ValueNode | undefined, variables: Variables): number | undefined => {
  const given = givenBy(value, variables)
  return typeof given === 'number' ? Math.max(0, given) : undefined
}

/** The size of the pages of a connection, as a field asks for them. */
export const pageOf = (field: FieldNode, defaultPageSize: number): ListSize => {
  const [first, last] = ['first', 'last'].map(
    (argument) => field.arguments?.find(({ name }) => name.value === argument)?.value,
  )
  const size: PageSize = (variables) =>
    numberOf(first, variables) ?? numberOf(last, variables) ?? defaultPageSize
  const isOpen = first?.kind === Kind.VARIABLE || last?.kind === Kind.VARIABLE
  return isOpen ? { fixed: 1, open: [size] } : { fixed: size({}), open: [] }
}

/** What the variables of an operation are where they are not given. */
export const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      numberOf(defaultValue, {}),
    ]),
  )
